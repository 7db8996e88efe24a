import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFormat } from '../../../../core/contract/groups/imports.js';
import classes from './import.module.css';

/** In the order of use. Not from the contract's module: that brings zod into the page. */
const FORMATS = [
  'crypto-com-app',
  'crypto-com-exchange',
  'crypto-com-spot',
  'lotbook-ledger',
  'generic',
] as const satisfies readonly ImportFormat[];

/** Which files are understood, and where one gets them. */
export function FormatList(): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={classes.part} aria-label={t('import.understood')}>
      <h2 className={classes.partTitle}>{t('import.understood')}</h2>
      <dl className={classes.formats}>
        {FORMATS.map((format) => (
          <div key={format}>
            <dt>{t(`import.format.${format}`)}</dt>
            <dd>{t(`import.where.${format}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
