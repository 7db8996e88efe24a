import type { Decision, DecisionView } from '../contract/groups/decisions.js';
import { inOrderOfTime } from '../decisions/broker-rows.js';
import { leavingIssue, leftAsIs, leftBalances } from '../decisions/left-as-is.js';
import type { BrokerRow, FilingStatus } from '../domain/us-return.js';
import type { DecisionNote, ReportInput } from '../reports/report-input.js';
import { ENTRY_WORDS, INCOME_WORDS, ISSUE_WORDS, METHOD_WORDS } from '../reports/wording.js';

/** A decision that was not taken back. `conflict`: why it has no effect. */
type InForce = Pick<DecisionView, 'id' | 'at' | 'decision'> & { readonly conflict?: string | null };

/** What a person decided, in words, oldest first; rows of a broker's form are none of them: they have a sheet. */
export function decisionNotes(decisions: readonly InForce[]): readonly DecisionNote[] {
  return inOrderOfTime(decisions)
    .filter(({ decision }) => decision.kind !== 'broker-row')
    .map(({ decision, at, conflict }) => {
      const [target, what] = inWords(decision);
      return { target, at, what: conflict == null ? what : `${what}. It has no effect: ${conflict}` };
    });
}

/** What a person decided to leave open: of the questions of the computation, and of the balances. */
export function openByChoice(decisions: readonly InForce[]): Required<Pick<ReportInput, 'leftOpen' | 'balancesLeft'>> {
  const find = leftAsIs(decisions);
  return {
    leftOpen: (issue) => {
      const leaving = leavingIssue(issue);
      const found = leaving === null ? null : find(leaving);
      return found?.holds === true ? { at: found.at, reason: found.decision.reason } : null;
    },
    balancesLeft: leftBalances(decisions).map(({ at, decision: { account, asset, holding, difference, reason } }) => {
      return { account, asset, holding, difference, reason, at };
    }),
  };
}

/**
 * What a return of the United States needs besides; without any row of a form there is nothing to compare with. A row of one id counts once:
 * a file that was kept in the app may be given again.
 */
export function usReturn(
  brokerRows: readonly BrokerRow[],
  filingStatus: FilingStatus | undefined,
): NonNullable<ReportInput['us']> {
  return {
    ...(brokerRows.length === 0
      ? {}
      : { brokerRows: [...new Map(brokerRows.map((row) => [row.id, row] as const)).values()] }),
    ...(filingStatus === undefined ? {} : { filingStatus }),
  };
}

/** That lots were named before, and not here: the person's statement. */
function elsewhere({ identifiedAt, evidence }: Extract<Decision, { kind: 'lots' }>): string {
  if (identifiedAt === undefined || evidence === undefined) return '';
  return `, on ${identifiedAt} by the person’s own statement: ${evidence}`;
}

/** What it is about, and what was decided. */
function inWords(decision: Decision): readonly [string, string] {
  switch (decision.kind) {
    case 'reclassify': {
      const { category, wallet } = decision;
      const kind = ENTRY_WORDS[decision.as];
      const of = category === undefined ? '' : ` (${INCOME_WORDS[category]})`;
      return [decision.target, `Counts as: ${kind}${of}${wallet === undefined ? '' : `, to or from ${wallet}`}`];
    }
    case 'value':
      return [decision.target, `Value of ${LEG_WORDS[decision.leg] ?? 'a fee'}: ${decision.value} USD`];
    case 'basis':
      return [decision.target, `Cost ${decision.cost} USD, acquired ${decision.acquired.slice(0, 10)}`];
    case 'pair':
      return [decision.out, `One transfer with ${decision.in}`];
    case 'unpair':
      return [decision.out, `No transfer with ${decision.in}`];
    case 'ignore':
      return [decision.target, 'Left out of every computation'];
    case 'note':
      return [decision.target, decision.text === '' ? 'Note taken away' : `Note: ${decision.text}`];
    case 'complete':
      return [decision.record, `Completed by hand as: ${ENTRY_WORDS[decision.body.kind]}`];
    case 'lots':
      return [
        decision.target,
        `Lots named: ${decision.lots.map(({ entry, amount }) => `${amount} of ${entry}`).join(', ')}${elsewhere(decision)}`,
      ];
    case 'duplicate':
      return [decision.drop, `Duplicate of ${decision.keep}`];
    case 'distinct':
      return [decision.a, `No duplicate of ${decision.b}`];
    case 'add':
      return [decision.account, `Added by hand: ${ENTRY_WORDS[decision.body.kind]} of ${decision.time.slice(0, 10)}`];
    case 'leave':
      return [decision.target, `Question left open (${ISSUE_WORDS[decision.issue]}): ${decision.reason}`];
    case 'leave-balance':
      return [
        decision.account,
        `Balance of ${decision.asset} left as it is, with a difference of ${decision.difference}: ${decision.reason}`,
      ];
    case 'standing-order':
      return [
        decision.account ?? 'All accounts',
        `Standing order from ${decision.from}: ${METHOD_WORDS[decision.method]}${decision.text === '' ? '' : `. ${decision.text}`}`,
      ];
    case 'broker-row':
      return [decision.id, 'Row of a broker’s form'];
    default:
      return decision satisfies never;
  }
}

const LEG_WORDS: Readonly<Record<string, string>> = { in: 'what was received', out: 'what was given' };
