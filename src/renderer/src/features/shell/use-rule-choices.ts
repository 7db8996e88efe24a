import type { RuleChoice } from '../../worker/protocol.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';

/** The rule sets that the engine has; none until the worker has said so. */
export function useRuleChoices(): readonly RuleChoice[] {
  const ledger = useLedgerState();
  const choices = useAnswer('choices', null, ledger.phase === 'ready' ? ledger.version : 0);
  return choices.state === 'ready' ? choices.value : [];
}
