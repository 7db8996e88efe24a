import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '../../../../../core/domain/decimal.js';
import type { BrokerFinding } from '../../../../../core/reports/forms/us/broker-findings.js';
import { Amount, Money } from '../../../ui/Figure.js';
import entryClasses from '../../entry/entry.module.css';
import { useHistory } from '../../shell/use-history.js';
import classes from '../report.module.css';

const COLUMNS = ['finding', 'sale', 'proceeds', 'cost', 'box', 'remove'] as const;

/** Rows shown at once: a form may have a hundred thousand. */
const PAGE = 50;

/** Each row of a form with what was found of it, and what to do. */
export function BrokerTable({ findings }: { readonly findings: readonly BrokerFinding[] }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <table className={entryClasses.table} aria-label={t('broker.table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'proceeds' || column === 'cost' ? entryClasses.number : undefined}
              >
                {t(`broker.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, shown).map((finding) => (
            <FindingRow key={finding.broker?.id ?? finding.ledger?.entries[0]} finding={finding} />
          ))}
        </tbody>
      </table>
      {findings.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + PAGE)}>
          {t('broker.more', { count: findings.length - shown })}
        </Button>
      )}
    </>
  );
}

function FindingRow({
  finding: { finding, broker, rows, near, asset, sold, ledger, boxes, codes },
}: {
  readonly finding: BrokerFinding;
}) {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  if (broker === null || finding === 'unreported') return null;
  const remove = (): void =>
    void decide(
      rows.map(({ id }) => ({ kind: 'broker-row', id, row: null })),
      t('broker.saidGone'),
    );
  return (
    <tr>
      <th scope="row">
        {t(`broker.finding.${finding}`)}
        {near !== null && <p className={classes.optionWords}>{t(`broker.near.${near}`)}</p>}
        {near === 'several' && ledger !== null && (
          <p className={classes.optionWords}>
            {t('broker.together', { rows: rows.length, sales: ledger.entries.length })}
          </p>
        )}
        <p className={classes.optionWords}>{t(`broker.toDo.${finding}`)}</p>
      </th>
      <td>
        <Amount amount={broker.amount} asset={asset} exact />
        <p className={classes.optionWords}>
          {broker.sold} {broker.broker}
        </p>
        {near !== null && ledger !== null && (
          <p className={classes.optionWords}>
            {t('broker.ofLedger')} <Amount amount={ledger.amount} asset={asset} exact /> {sold}
          </p>
        )}
      </td>
      {/* Unknown is never shown as zero, or as a figure that stands in for it. */}
      <Both
        broker={usd(broker.proceeds)}
        ledger={ledger?.priceless === true ? t('broker.unknown') : usd(ledger?.proceeds ?? null)}
      />
      <Both
        broker={usd(broker.cost)}
        ledger={ledger?.costless === true ? t('broker.unknown') : usd(ledger?.cost ?? null)}
      />
      <td>{[boxes.join(', '), codes].filter((words) => words !== '').join(' · ')}</td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={remove}
          aria-label={t('broker.removeRow', { asset, sold })}
        >
          {t('broker.remove')}
        </Button>
      </td>
    </tr>
  );
}

function usd(value: DecimalText | null): ReactNode {
  return value !== null && <Money value={value} currency="USD" />;
}

/** The broker's figure over the ledger's; `false` for none. */
function Both({ broker, ledger }: Readonly<Record<'broker' | 'ledger', ReactNode>>): ReactNode {
  const { t } = useTranslation();
  const line = (name: string, figure: ReactNode): ReactNode =>
    figure !== false && (
      <div>
        <span className={classes.optionWords}>{name} </span>
        {figure}
      </div>
    );
  return (
    <td className={entryClasses.number}>
      {line(t('broker.ofBroker'), broker)}
      {line(t('broker.ofLedger'), ledger)}
    </td>
  );
}
