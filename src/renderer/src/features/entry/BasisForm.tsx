import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import { zonedDate } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { BasisFields, basisOf, type TypedBasis } from './BasisFields.js';
import { FormButtons } from './FormButtons.js';

interface BasisFormProps {
  readonly entry: LedgerEntry;
  readonly currency: string;
  readonly onDone: () => void;
}

/** What the units of a deposit cost, where the account they came from cannot be connected. */
export function BasisForm({ entry, currency, onDone }: BasisFormProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { decide } = useHistory();
  const [typed, setTyped] = useState<TypedBasis>({ cost: '', day: null });
  const basis = basisOf(typed, settings.timezone);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (basis === null) return;
    if (await decide([{ kind: 'basis', target: entry.id, ...basis }], t('entry.said.basis'))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <BasisFields
        value={typed}
        onChange={setTyped}
        currency={currency}
        latest={zonedDate(entry.time, settings.timezone)}
      />
      <FormButtons enabled={basis !== null} onCancel={onDone} />
    </form>
  );
}
