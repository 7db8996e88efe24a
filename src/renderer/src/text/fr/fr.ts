import type { Catalogue } from '../catalogue.js';
import { aboutTexts } from './fr-about.js';
import { accountsTexts } from './fr-accounts.js';
import { brokerTexts } from './fr-broker.js';
import { checkTexts } from './fr-check.js';
import { entryTexts } from './fr-entry.js';
import { explainedTexts } from './fr-explained.js';
import { exportTexts } from './fr-export.js';
import { failureTexts } from './fr-failures.js';
import { holdingsTexts } from './fr-holdings.js';
import { importTexts } from './fr-import.js';
import { lotsTexts } from './fr-lots.js';
import { ordersTexts } from './fr-orders.js';
import { overviewTexts } from './fr-overview.js';
import { reportTexts } from './fr-report.js';
import { reviewTexts } from './fr-review.js';
import { saidTexts } from './fr-said.js';
import { sealTexts } from './fr-seal.js';
import { settingsTexts } from './fr-settings.js';
import { shellTexts } from './fr-shell.js';
import { startTexts } from './fr-start.js';
import { taxTexts } from './fr-tax.js';
import { transactionsTexts } from './fr-transactions.js';

/** Every word of the screens in French. */
export const fr: Catalogue = {
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
