import { z } from 'zod';
import { METHODS, RULE_SETS, SCOPES } from '../domain/tax-options.js';

const figures = z.strictObject({
  amount: z.string().optional(),
  proceeds: z.string().optional(),
  cost: z.string().optional(),
  gain: z.string().optional(),
  denied: z.string().optional(),
});
const disposal = figures.extend({
  entry: z.string().optional(),
  asset: z.string().optional(),
  account: z.string().nullable().optional(),
  acquiredEntry: z.string().nullable().optional(),
  match: z.string().optional(),
  term: z.string().nullable().optional(),
  kind: z.string().optional(),
  incomplete: z.boolean().optional(),
  day: z.string().optional(),
  acquiredDay: z.string().optional(),
  rows: z.number().optional(),
});
const holding = z.strictObject({
  asset: z.string(),
  account: z.string().nullable().optional(),
  amount: z.string().optional(),
  cost: z.string().optional(),
  lots: z.array(z.strictObject({ entry: z.string(), amount: z.string(), cost: z.string() })).optional(),
});
const income = z.strictObject({
  entry: z.string(),
  asset: z.string().optional(),
  category: z.string().optional(),
  amount: z.string().optional(),
  value: z.string().optional(),
});

/** An example without anything to compare would pass whatever the engine does. */
const asksSomething = (asked: object): boolean =>
  Object.values(asked).some(
    (part: unknown) => typeof part === 'object' && part !== null && Object.keys(part).length > 0,
  );

const terms = z.record(z.string(), z.string());

/** What a worked example expects of a result: the format of expected.json, test/vectors/README.md. */
export const expectation = z.strictObject({
  rules: z.enum(RULE_SETS),
  method: z.enum(METHODS).nullable(),
  scope: z.enum(SCOPES).nullable(),
  timezone: z.string().nullable(),
  args: z.array(z.string()).optional(),
  expect: z
    .strictObject({
      disposals: z.array(disposal).optional(),
      disposalsTotal: figures.optional(),
      years: z
        .record(z.string(), z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), terms])))
        .optional(),
      holdings: z.array(holding).optional(),
      income: z.array(income).optional(),
      issues: z.array(z.strictObject({ code: z.string(), entry: z.string() })).optional(),
      absentIssues: z.array(z.string()).optional(),
    })
    .refine(asksSomething, 'expects nothing'),
  tolerance: z.string().default('0.000000000000001'),
});
export type Expectation = z.infer<typeof expectation>;
export type ExpectedDisposal = z.infer<typeof disposal>;
export type ExpectedHolding = z.infer<typeof holding>;
export type ExpectedIncome = z.infer<typeof income>;
