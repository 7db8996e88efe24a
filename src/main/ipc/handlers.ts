import { accountHandlers } from './groups/accounts.js';
import { appHandlers } from './groups/app.js';
import { credentialsHandlers } from './groups/credentials.js';
import { decisionHandlers } from './groups/decisions.js';
import { fileHandlers } from './groups/files.js';
import { importHandlers } from './groups/imports.js';
import { ledgerHandlers } from './groups/ledger.js';
import { providerHandlers } from './groups/providers.js';
import { rateHandlers } from './groups/rates.js';
import { storeHandlers } from './groups/store.js';
import type { Handlers } from './register-calls.js';
import type { Services } from './services.js';

/** A thin handler for every call: what it needs, asked of the service that has it. */
export function handlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...credentialsHandlers(services),
    ...accountHandlers(services),
    ...providerHandlers(services),
    ...ledgerHandlers(services),
    ...decisionHandlers(services),
    ...importHandlers(services),
    ...rateHandlers(services),
    ...storeHandlers(services),
    ...fileHandlers(services),
  };
}
