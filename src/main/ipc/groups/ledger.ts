import { entrySources } from '../../store/entries.js';
import type { Group } from '../group.js';
import { openLedgerPort } from '../ledger-port.js';
import type { Services } from '../services.js';

export function ledgerHandlers({ profiles }: Services): Group<'ledger'> {
  const store = () => profiles.current().store();
  return {
    ledger: {
      open: async (_, frame) => {
        openLedgerPort(await store(), frame);
        return {};
      },
      sources: async ({ entryId }) => entrySources((await store()).db, entryId),
    },
  };
}
