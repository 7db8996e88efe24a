import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../core/contract/views.js';
import { RULE_SETS } from '../../../../core/domain/tax-options.js';
import { Select } from '../../ui/Select.js';
import { useLeave } from '../../ui/use-leave.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { useSession } from '../shell/session.js';
import type { SaveSettings } from '../shell/use-save-settings.js';
import { OWN_DEFAULTS, SetBack } from './SetBack.js';

interface RulesFieldProps extends Pick<SaveSettings, 'save'> {
  readonly width: number;
}

/** Whose rules; what another country's set back is told, and can be taken back until the screen is left. */
export function RulesField({ save, width }: RulesFieldProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const choices = useRuleChoices();
  const field = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState<Settings | null>(null);
  useLeave(useCallback(() => setBefore(null), []));
  const undo = ({ rules, method, scope, methodByYear, currency }: Settings): void => {
    save({ rules, method, scope, methodByYear, currency });
    // The button goes with the note.
    field.current?.focus();
  };
  return (
    <>
      <Select
        ref={field}
        label={t('settings.rules')}
        description={t('settings.rulesWords')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={choices.length === 0 ? null : settings.rules}
        disabled={choices.length === 0}
        onChange={(value) => {
          const rules = RULE_SETS.find((id) => id === value);
          if (rules === undefined) return;
          setBefore(settings);
          save({ rules, ...OWN_DEFAULTS });
        }}
        allowDeselect={false}
        w={width}
      />
      {before !== null && before.rules !== settings.rules && <SetBack before={before} onUndo={() => undo(before)} />}
    </>
  );
}
