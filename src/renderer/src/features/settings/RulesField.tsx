import { useCallback, useRef, useState, type ReactNode } from 'react';
import { RULE_SETS, type RuleSetId } from '../../../../core/domain/tax-options.js';
import { Select } from '../../ui/Select.js';
import { useLeave } from '../../ui/use-leave.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { OWN_DEFAULTS, SetBack, type RuleDependent } from './SetBack.js';

interface RulesFieldProps {
  readonly label: string;
  readonly description: string;
  readonly width: number;
  readonly value: RuleSetId;
  /** What is chosen under these rules. */
  readonly chosen: RuleDependent;
  /** Other rules with their own defaults, or on "Undo" those of before with what was chosen. */
  readonly onChange: (rules: RuleSetId, chosen: RuleDependent) => void;
}

/** Whose rules; what another country's set back is told, and can be taken back until the screen is left. */
export function RulesField({ label, description, width, value, chosen, onChange }: RulesFieldProps): ReactNode {
  const choices = useRuleChoices();
  const field = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState<{ readonly rules: RuleSetId; readonly chosen: RuleDependent } | null>(null);
  useLeave(useCallback(() => setBefore(null), []));
  const change = (id: string | null): void => {
    const rules = RULE_SETS.find((known) => known === id);
    if (rules === undefined) return;
    setBefore({ rules: value, chosen });
    onChange(rules, OWN_DEFAULTS);
  };
  const undo = (): void => {
    if (before !== null) onChange(before.rules, before.chosen);
    // The button goes with the note.
    field.current?.focus();
  };
  return (
    <>
      <Select
        ref={field}
        label={label}
        description={description}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={choices.length === 0 ? null : value}
        disabled={choices.length === 0}
        onChange={change}
        allowDeselect={false}
        w={width}
      />
      {before !== null && before.rules !== value && <SetBack before={before.chosen} onUndo={undo} />}
    </>
  );
}
