import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import { Amount, Money } from '../../ui/Figure.js';
import { When } from '../../ui/When.js';
import type { RowView } from '../../worker/protocol.js';
import { rowFees, rowSides } from '../../worker/rows/row-sides.js';
import { useSession } from '../shell/session.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import classes from './entry.module.css';
import { TableHead } from './TableHead.js';

interface EntryFactsProps {
  readonly row: RowView;
  /** Of the entry's values. */
  readonly currency: string;
  readonly accounts: Readonly<Record<string, string>>;
}

/** Where it happened and what moved. */
export function EntryFacts({ row, currency, accounts }: EntryFactsProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { entry, remark } = row;
  const name = (account: string): string => accounts[account] ?? account;
  return (
    <>
      <Facts>
        <Fact name={t('entry.account')}>{name(entry.account)}</Fact>
        {entry.kind === 'transfer' && <Fact name={t('entry.to')}>{name(entry.to)}</Fact>}
        {entry.kind === 'income' && <Fact name={t('entry.category')}>{t(`category.${entry.category}`)}</Fact>}
        {'basis' in entry && (
          <>
            <Fact name={t('entry.basis')}>
              <Money value={entry.basis.cost} currency={currency} />
            </Fact>
            <Fact name={t('entry.acquired')}>
              <When instant={entry.basis.acquired} zone={settings.timezone} to="date" />
            </Fact>
          </>
        )}
        {'hash' in entry && entry.hash !== undefined && (
          <Fact name={t('entry.hash')}>
            <span className={classes.mono}>{entry.hash}</span>
          </Fact>
        )}
        {remark !== null && <Fact name={t('entry.note')}>{remark}</Fact>}
        <Fact name={t('entry.id')}>
          <span className={classes.mono}>{entry.id}</span>
        </Fact>
      </Facts>
      <Movements entry={entry} currency={currency} />
    </>
  );
}

interface Movement {
  readonly key: string;
  readonly name: string;
  readonly leg: Leg;
}

function Movements({ entry, currency }: { readonly entry: LedgerEntry; readonly currency: string }): ReactNode {
  const { t } = useTranslation();
  const sides = rowSides(entry);
  const moves = entry.kind === 'transfer' || entry.kind === 'stake' || entry.kind === 'unstake';
  const movements: Movement[] = [];
  if (sides.out !== null) movements.push({ key: 'out', name: t(moves ? 'entry.moved' : 'entry.out'), leg: sides.out });
  if (sides.in !== null && !moves) movements.push({ key: 'in', name: t('entry.in'), leg: sides.in });
  // Two fees may be equal: their place tells them apart.
  for (const leg of rowFees(entry)) movements.push({ key: `fee ${movements.length}`, name: t('entry.fee'), leg });
  return (
    <Section title={t('entry.movements')}>
      <table className={classes.table}>
        <TableHead row={t('entry.direction')} figures={[t('entry.amount'), t('entry.value')]} />
        <tbody>
          {movements.map(({ key, name, leg }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className={classes.number}>
                <Amount amount={leg.amount} asset={leg.asset} exact />
              </td>
              <td className={classes.number}>
                <Money
                  value={leg.asset === currency && leg.cash !== false ? leg.amount : (leg.value ?? null)}
                  currency={currency}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
