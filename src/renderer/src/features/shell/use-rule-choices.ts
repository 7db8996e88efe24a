import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetId } from '../../../../core/domain/tax-options.js';
import type { RuleChoice } from '../../worker/protocol.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';

const NONE: readonly RuleChoice[] = [];
/** No version of a ledger: rules are named while there is none, or none can be read. */
const WITHOUT_LEDGER = -1;

const ChoicesContext = createContext(NONE);

/** The rule sets that the engine has, named in the language of the screens; none until the worker has said so. */
export function useRuleChoices(): readonly RuleChoice[] {
  return useContext(ChoicesContext);
}

export function RuleChoicesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(ChoicesContext.Provider, { value: useNamedChoices() }, children);
}

function useNamedChoices(): readonly RuleChoice[] {
  const ledger = useLedgerState();
  const choices = useAnswer('choices', null, ledger.phase === 'ready' ? ledger.version : WITHOUT_LEDGER);
  const { t, i18n } = useTranslation();
  const known = choices.state === 'ready' ? choices.value : NONE;
  return useMemo(() => {
    const countries = new Intl.DisplayNames([i18n.language], { type: 'region' });
    const nameOf = (id: RuleSetId): string =>
      id === 'generic' ? t('start.noCountry') : (countries.of(id.toUpperCase()) ?? id);
    return known.map((choice) => ({ ...choice, name: nameOf(choice.id) }));
  }, [known, t, i18n.language]);
}
