import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dec, type DecimalText } from '../../../../../core/domain/decimal.js';
import { exactText, moneyText } from '../../../ui/decimal-display.js';
import type { SealCheck } from '../../../worker/seals/seal-protocol.js';
import entryClasses from '../../entry/entry.module.css';
import classes from '../report.module.css';

/** What the figures of a sealed year were in, and what those of the present report are in. */
export interface Currencies {
  readonly sealed: string;
  readonly now: string;
}

export function currenciesOf({ sealed: { currency }, options }: SealCheck): Currencies {
  const changed = options.find(({ name }) => name === 'currency');
  return { sealed: currency, now: changed?.now ?? currency };
}

interface ChangeProps {
  readonly sealed: DecimalText | null;
  readonly now: DecimalText | null;
  /** `null` for a count. */
  readonly currencies: Currencies | null;
}

/** By how much a sealed figure is another now. One that is missing on one side, or in another currency, has only changed. */
export function Change({ sealed, now, currencies }: ChangeProps): ReactNode {
  const { t } = useTranslation();
  const comparable = currencies === null || currencies.sealed === currencies.now;
  if (comparable && sealed === now) return <span className={entryClasses.quiet}>{t('seal.same')}</span>;
  if (!comparable || sealed === null || now === null) {
    return <strong className={classes.strong}>{t('seal.differs')}</strong>;
  }
  const change = new Dec(now).minus(sealed);
  const words = currencies === null ? countChange(change) : moneyText(change.toFixed(), currencies.now, 'always');
  // Neither good nor bad, so without the colours of a gain: higher costs are higher, too.
  return <strong className={`lb-figure ${classes.strong ?? ''}`}>{words}</strong>;
}

const countChange = (change: Dec): string => `${change.isPositive() ? '+' : ''}${exactText(change.toFixed())}`;
