import type { Catalogue } from '../catalogue.js';
import { aboutTexts } from './de-about.js';
import { accountsTexts } from './de-accounts.js';
import { brokerTexts } from './de-broker.js';
import { checkTexts } from './de-check.js';
import { entryTexts } from './de-entry.js';
import { explainedTexts } from './de-explained.js';
import { exportTexts } from './de-export.js';
import { failureTexts } from './de-failures.js';
import { holdingsTexts } from './de-holdings.js';
import { importTexts } from './de-import.js';
import { lotsTexts } from './de-lots.js';
import { ordersTexts } from './de-orders.js';
import { overviewTexts } from './de-overview.js';
import { reportTexts } from './de-report.js';
import { reviewTexts } from './de-review.js';
import { saidTexts } from './de-said.js';
import { sealTexts } from './de-seal.js';
import { settingsTexts } from './de-settings.js';
import { shellTexts } from './de-shell.js';
import { startTexts } from './de-start.js';
import { taxTexts } from './de-tax.js';
import { transactionsTexts } from './de-transactions.js';

/** Every word of the screens in German. */
export const de: Catalogue = {
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
