import type { Catalogue } from '../catalogue.js';
import { aboutTexts } from './es-about.js';
import { accountsTexts } from './es-accounts.js';
import { brokerTexts } from './es-broker.js';
import { checkTexts } from './es-check.js';
import { entryTexts } from './es-entry.js';
import { explainedTexts } from './es-explained.js';
import { exportTexts } from './es-export.js';
import { failureTexts } from './es-failures.js';
import { holdingsTexts } from './es-holdings.js';
import { importTexts } from './es-import.js';
import { lotsTexts } from './es-lots.js';
import { ordersTexts } from './es-orders.js';
import { overviewTexts } from './es-overview.js';
import { reportTexts } from './es-report.js';
import { reviewTexts } from './es-review.js';
import { saidTexts } from './es-said.js';
import { sealTexts } from './es-seal.js';
import { settingsTexts } from './es-settings.js';
import { shellTexts } from './es-shell.js';
import { startTexts } from './es-start.js';
import { taxTexts } from './es-tax.js';
import { transactionsTexts } from './es-transactions.js';

/** Every word of the screens in Spanish. */
export const es: Catalogue = {
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
