import type { Catalogue } from '../catalogue.js';
import { aboutTexts } from './it-about.js';
import { accountsTexts } from './it-accounts.js';
import { brokerTexts } from './it-broker.js';
import { checkTexts } from './it-check.js';
import { entryTexts } from './it-entry.js';
import { explainedTexts } from './it-explained.js';
import { exportTexts } from './it-export.js';
import { failureTexts } from './it-failures.js';
import { holdingsTexts } from './it-holdings.js';
import { importTexts } from './it-import.js';
import { lotsTexts } from './it-lots.js';
import { ordersTexts } from './it-orders.js';
import { overviewTexts } from './it-overview.js';
import { reportTexts } from './it-report.js';
import { reviewTexts } from './it-review.js';
import { saidTexts } from './it-said.js';
import { sealTexts } from './it-seal.js';
import { settingsTexts } from './it-settings.js';
import { shellTexts } from './it-shell.js';
import { startTexts } from './it-start.js';
import { taxTexts } from './it-tax.js';
import { transactionsTexts } from './it-transactions.js';

/** Every word of the screens in Italian. */
export const it: Catalogue = {
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
};
