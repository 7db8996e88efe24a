import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import { Select } from '../../ui/Select.js';
import { zonedDate } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { BasisFields, basisOf, type TypedBasis } from './BasisFields.js';
import { FormButtons } from './FormButtons.js';
import { needsBasis, reclassificationsOf, reclassified, type Reclassification } from './reclassify.js';

interface ReclassifyFormProps {
  readonly entry: LedgerEntry;
  readonly currency: string;
  readonly onDone: () => void;
}

const keyOf = ({ as, category }: Reclassification): string => (category === undefined ? as : `${as} ${category}`);

/** The name of what an entry would become. */
function useReclassificationName(): (choice: Reclassification) => string {
  const { t } = useTranslation();
  return ({ as, category }) =>
    category === undefined ? t(`kind.${as}`) : t('entry.incomeOf', { name: t(`category.${category}`) });
}

export function ReclassifyForm({ entry, currency, onDone }: ReclassifyFormProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { decide } = useHistory();
  const nameOf = useReclassificationName();
  const choices = reclassificationsOf(entry).filter((choice) => !isAlready(entry, choice));
  const [chosen, setChosen] = useState<Reclassification | null>(null);
  const [typed, setTyped] = useState<TypedBasis>({ cost: '', day: null });
  const asksBasis = chosen !== null && needsBasis(chosen);
  const basis = asksBasis ? basisOf(typed, settings.timezone) : null;
  const complete = chosen !== null && (!asksBasis || basis !== null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!complete) return;
    const said = t('entry.said.reclassify', { count: 1, name: nameOf(chosen) });
    if (await decide([reclassified(entry.id, chosen, basis ?? undefined)], said)) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Select
        label={t('entry.reclassifyAs')}
        data={choices.map((choice) => ({ value: keyOf(choice), label: nameOf(choice) }))}
        value={chosen === null ? null : keyOf(chosen)}
        onChange={(key) => setChosen(choices.find((choice) => keyOf(choice) === key) ?? null)}
        allowDeselect={false}
        w={240}
      />
      {asksBasis && (
        <BasisFields
          value={typed}
          onChange={setTyped}
          currency={currency}
          latest={zonedDate(entry.time, settings.timezone)}
        />
      )}
      <FormButtons enabled={complete} onCancel={onDone} />
    </form>
  );
}

function isAlready(entry: LedgerEntry, { as, category }: Reclassification): boolean {
  return entry.kind === as && (entry.kind !== 'income' || entry.category === category);
}
