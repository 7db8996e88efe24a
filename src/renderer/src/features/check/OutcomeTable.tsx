import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VectorOutcome } from '../../../../core/verify/verify-vectors.js';
import classes from './check.module.css';

/** An example’s outcome, its rules by the name people know them by. */
export interface NamedOutcome extends Omit<VectorOutcome, 'rules'> {
  readonly rules: string;
}

/** Each example with its source, and what differs where it did not pass. */
export function OutcomeTable({ outcomes }: { readonly outcomes: readonly NamedOutcome[] }): ReactNode {
  const { t } = useTranslation();
  const columns = ['result', 'name', 'rules', 'source'] as const;
  return (
    <table className={classes.table} aria-label={t('check.table')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`check.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(outcomes).map(({ key, outcome: { name, rules, source, passed, differences } }) => (
          <tr key={key}>
            <td className={passed ? classes.pass : classes.fail}>
              {passed ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
              {t(passed ? 'check.pass' : 'check.fail')}
            </td>
            <th scope="row">{name}</th>
            <td>{rules}</td>
            <td>
              {source}
              {differences.length > 0 && (
                <ul className={classes.differences}>
                  {differences.map((difference) => (
                    <li key={difference}>{difference}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One example may be computed under several options: its place tells its rows apart. */
function keyed(outcomes: readonly NamedOutcome[]): readonly { readonly key: string; readonly outcome: NamedOutcome }[] {
  return outcomes.map((outcome, place) => ({ key: `${outcome.name} ${place}`, outcome }));
}
