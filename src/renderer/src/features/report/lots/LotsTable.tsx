import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dec } from '../../../../../core/domain/decimal.js';
import { typedDecimal } from '../../../ui/DecimalInput.js';
import { Amount, Money } from '../../../ui/Figure.js';
import { When } from '../../../ui/When.js';
import { zonedDate } from '../../../ui/zoned-time.js';
import type { HeldLot, LotsView } from '../../../worker/lots/lots-protocol.js';
import entryClasses from '../../entry/entry.module.css';
import { TableHead } from '../../entry/TableHead.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { useSession } from '../../shell/session.js';
import { filled, type TypedLots } from './typed-lots.js';

/** Rows drawn; a disposal of more lots than that is rare, and nobody names them one by one. */
const LOTS_SHOWN = 200;

interface LotsTableProps {
  readonly view: LotsView;
  readonly typed: TypedLots;
  readonly onTyped: (typed: TypedLots) => void;
}

/** Lots to take units from, oldest first. */
export function LotsTable({ view, typed, onTyped }: LotsTableProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  const terms = view.lots.some(({ term }) => term !== null);
  const rest = view.lots.length - LOTS_SHOWN;
  return (
    <>
      <table className={entryClasses.table} aria-label={t('lots.table')}>
        <TableHead
          row={{ name: t('lots.column.acquired'), words: words.column('acquired') }}
          figures={[t('lots.column.left'), t('lots.column.unitCost')]}
          words={[
            ...(terms ? [{ name: t('lots.column.term'), words: words.column('term') }] : []),
            t('lots.column.units'),
            t('lots.column.fill'),
          ]}
        />
        <tbody>
          {view.lots.slice(0, LOTS_SHOWN).map((lot) => (
            <LotRow key={lot.entry} lot={lot} view={view} terms={terms} typed={typed} onTyped={onTyped} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={entryClasses.quiet}>{t('lots.more', { count: rest })}</p>}
    </>
  );
}

interface LotRowProps extends LotsTableProps {
  readonly lot: HeldLot;
  readonly terms: boolean;
}

function LotRow({ lot, view, terms, typed, onTyped }: LotRowProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { entry, acquired, amount, unitCost, term, incomplete } = lot;
  const text = typed.get(entry) ?? '';
  const units = typedDecimal(text);
  const time = zonedDate(acquired, settings.timezone);
  const fault = (): string | null => {
    if (text.trim() === '') return null;
    if (units === null) return t('field.decimal');
    return new Dec(units).gt(amount) ? t('lots.tooMany', { amount }) : null;
  };
  return (
    <tr>
      <th scope="row">
        <When instant={acquired} zone={settings.timezone} to="date" />
      </th>
      <td className={entryClasses.number}>
        <Amount amount={amount} exact />
      </td>
      <td className={entryClasses.number}>
        {/* A cost that is not known is no cost of 0. */}
        <Money value={incomplete ? null : unitCost} currency={view.currency} />
      </td>
      {terms && <td>{term !== null && t(`term.${term}`)}</td>}
      <td>
        <TextInput
          size="xs"
          w={128}
          aria-label={t('lots.unitsOf', { time })}
          value={text}
          onChange={(event) => onTyped(new Map(typed).set(entry, event.currentTarget.value))}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          error={fault()}
        />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('lots.fillOf', { time })}
          onClick={() => onTyped(filled(typed, lot, view.amount))}
        >
          {t('lots.fill')}
        </Button>
      </td>
    </tr>
  );
}
