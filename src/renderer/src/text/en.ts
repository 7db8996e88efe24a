import { aboutTexts } from './en-about.js';
import { accountsTexts } from './en-accounts.js';
import { brokerTexts } from './en-broker.js';
import { checkTexts } from './en-check.js';
import { entryTexts } from './en-entry.js';
import { explainedTexts } from './en-explained.js';
import { exportTexts } from './en-export.js';
import { failureTexts } from './en-failures.js';
import { holdingsTexts } from './en-holdings.js';
import { importTexts } from './en-import.js';
import { lotsTexts } from './en-lots.js';
import { ordersTexts } from './en-orders.js';
import { overviewTexts } from './en-overview.js';
import { reportTexts } from './en-report.js';
import { reviewTexts } from './en-review.js';
import { saidTexts } from './en-said.js';
import { sealTexts } from './en-seal.js';
import { settingsTexts } from './en-settings.js';
import { shellTexts } from './en-shell.js';
import { startTexts } from './en-start.js';
import { taxTexts } from './en-tax.js';
import { transactionsTexts } from './en-transactions.js';

/** Every word of the screens, in English, a file for each feature. Another language is a catalogue of this same shape. */
export const en = {
  ...aboutTexts,
  ...accountsTexts,
  ...brokerTexts,
  ...checkTexts,
  ...entryTexts,
  ...exportTexts,
  ...holdingsTexts,
  ...importTexts,
  ...lotsTexts,
  ...ordersTexts,
  ...overviewTexts,
  ...reportTexts,
  ...reviewTexts,
  ...sealTexts,
  ...settingsTexts,
  ...shellTexts,
  ...startTexts,
  ...taxTexts,
  ...transactionsTexts,
  failure: failureTexts,
  said: saidTexts,
  explained: explainedTexts,
} as const;
