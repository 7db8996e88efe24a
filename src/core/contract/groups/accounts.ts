import { z } from 'zod';
import { accountView, decimalText, instant } from '../views.js';
import { nothing } from './nothing.js';

const accountId = z.string().min(1).max(200);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const balancePoint = z.strictObject({ date: isoDate, value: decimalText });
export type BalancePoint = z.infer<typeof balancePoint>;

export const accountCalls = {
  list: { input: nothing, output: z.array(accountView) },
  /** `here`: its records leave this machine's store, and no sync brings it back, but connecting it again. `vezgo`: it is disconnected at Vezgo too. */
  remove: { input: z.strictObject({ accountId, where: z.enum(['here', 'vezgo']) }), output: nothing },
  /** Value in USD by day, oldest first, of one account or of all; from the store, read anew from Vezgo with each sync. */
  history: {
    input: z.strictObject({ accountId: accountId.optional() }),
    output: z.strictObject({ points: z.array(balancePoint), readAt: instant.nullable() }),
  },
  /** Asked of Vezgo each time, shown and never kept. `fields` as Vezgo names them. */
  kyc: {
    input: z.strictObject({ accountId }),
    output: z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('data'),
        fields: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      }),
      z.strictObject({ state: z.enum(['none', 'not-offered']) }),
    ]),
  },
} as const;

/** A record that Vezgo changed or no longer has, found by a full check. */
export const upstreamChange = z.strictObject({
  accountId,
  record: z.string(),
  what: z.enum(['changed', 'vanished', 'returned']),
  at: instant,
  before: z.string(),
  /** `null` for a vanished record. */
  after: z.string().nullable(),
});
export type UpstreamChange = z.infer<typeof upstreamChange>;

export const teamView = z.strictObject({ name: z.string(), features: z.array(z.string()) });
