import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dec } from '../../../../../core/domain/decimal.js';
import type { LotChoice } from '../../../../../core/domain/ledger-entry.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Money } from '../../../ui/Figure.js';
import { Waiting } from '../../../ui/Waiting.js';
import type { LotsView } from '../../../worker/lots/lots-protocol.js';
import { useAnswer } from '../../../worker/use-ledger.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { useHistory } from '../../shell/use-history.js';
import { LotsTable } from './LotsTable.js';
import { NamedElsewhere, statedIn, type Statement } from './NamedElsewhere.js';
import { namedOf, unitsOf, type TypedLots } from './typed-lots.js';
import classes from '../report.module.css';

/** A figure is worked out once typing rests, in milliseconds. */
const REST_MS = 250;

interface LotsFormProps {
  readonly id: string;
  readonly view: LotsView;
  readonly ledger: ReadyLedger;
  readonly onDone: () => void;
}

/** Units lot by lot, the gain that they would give, and the decision. */
export function LotsForm({ id, view, ledger, onDone }: LotsFormProps): ReactNode {
  const { t } = useTranslation();
  const { busy, decide } = useHistory();
  const { asset, amount, lots } = view;
  const [typed, setTyped] = useState<TypedLots>(() => {
    const held = view.named.filter(({ entry }) => lots.some((lot) => lot.entry === entry));
    return new Map(held.map((one) => [one.entry, one.amount]));
  });
  const units = unitsOf(typed);
  const over = new Dec(units).gt(amount);
  const named = over ? null : namedOf(typed, lots);
  const [stated, setStated] = useState<Statement | null>(null);
  const { settings } = useSession();
  const when = stated === null ? {} : statedIn(stated, settings.timezone);
  const ready = named !== null && named.length > 0 && when !== null;
  const save = async (choice: readonly LotChoice[], said: string): Promise<void> => {
    if (await decide([{ kind: 'lots', target: id, lots: [...choice], ...(choice.length > 0 ? when : {}) }], said))
      onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void save(named, t('lots.said'));
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {lots.length > 0 && <LotsTable view={view} typed={typed} onTyped={setTyped} />}
      {lots.length > 0 && <output>{t(over ? 'lots.over' : 'lots.named', { named: units, amount, asset })}</output>}
      {named !== null && named.length > 0 && <Preview id={id} view={view} typed={typed} ledger={ledger} />}
      {lots.length > 0 && <NamedElsewhere stated={stated} onStated={setStated} />}
      <div className={classes.row}>
        {lots.length > 0 && (
          <Button type="submit" size="compact-sm" disabled={!ready} loading={busy}>
            {t('lots.save')}
          </Button>
        )}
        {view.named.length > 0 && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void save([], t('lots.cleared'))}>
            {t('lots.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface PreviewProps extends Pick<LotsFormProps, 'id' | 'view' | 'ledger'> {
  readonly typed: TypedLots;
}

/** What the disposal would give with these names, before anything is saved. */
function Preview({ id, view, typed, ledger }: PreviewProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  const options = useComputeOptions();
  const [rested] = useDebouncedValue(typed, REST_MS);
  const input = useMemo(() => ({ id, options, lots: namedOf(rested, view.lots) ?? [] }), [id, options, rested, view]);
  const preview = useAnswer('namedLots', input, ledger.version);
  if (preview.state === 'loading') return <Waiting label={t('lots.previewing')} />;
  if (preview.state === 'failed') return <FailureNote error={preview.error} onRetry={preview.retry} />;
  if (preview.value === null) return null;
  const { currency } = view;
  const { proceeds, cost, gain } = preview.value;
  return (
    <div>
      <p className={classes.explained}>{t('lots.preview')}</p>
      <Facts>
        <Fact name={t('report.column.proceeds')} words={words.figure('proceeds')}>
          <Money value={proceeds} currency={currency} />
        </Fact>
        <Fact name={t('report.column.cost')} words={words.figure('cost')}>
          <Money value={cost} currency={currency} />
        </Fact>
        <Fact name={t('report.column.gain')} words={words.figure('gain')}>
          <strong className={classes.strong} data-testid="lots-gain">
            <Money value={gain} currency={currency} gain />
          </strong>
        </Fact>
      </Facts>
    </div>
  );
}
