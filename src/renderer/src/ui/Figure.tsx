import type { ReactNode } from 'react';
import { isCash } from '../../../core/domain/currency.js';
import type { DecimalText } from '../../../core/domain/decimal.js';
import { useWords } from '../text/use-words.js';
import { amountText, exactText, moneyText } from './decimal-display.js';
import classes from './figure.module.css';

interface MoneyProps {
  /** `null` when it is not known: shown as a dash, never as zero. */
  readonly value: DecimalText | null;
  readonly currency: string;
  /** Gains and losses carry their sign always, and a colour besides. */
  readonly gain?: boolean;
}

function Unknown(): ReactNode {
  const t = useWords();
  return (
    <span className="lb-figure" title={t('figure.unknown')}>
      <span aria-hidden>—</span>
      <span className="lb-unseen">{t('figure.unknown')}</span>
    </span>
  );
}

/** The one way money reaches the screen; the exact text is in its tooltip. */
export function Money({ value, currency, gain = false }: MoneyProps): ReactNode {
  if (value === null) return <Unknown />;
  const text = moneyText(value, currency, gain ? 'always' : 'negative');
  const tone = !gain || !/[1-9]/.test(text) ? '' : text.startsWith('+') ? classes.gain : classes.loss;
  return (
    <span className={`lb-figure ${tone ?? ''}`} title={`${value} ${currency}`}>
      {text}
    </span>
  );
}

interface AmountProps {
  readonly amount: DecimalText;
  readonly asset?: string | undefined;
  /** `false` marks a token whose ticker happens to be a currency's code. */
  readonly cash?: boolean | undefined;
  /** Leaves out the asset's name, where a column says it already. */
  readonly bare?: boolean;
  /** Shows every digit rather than those that fit a column. */
  readonly exact?: boolean;
}

/** The one way an amount of an asset reaches the screen. */
export function Amount({ amount, asset, cash = true, bare = false, exact = false }: AmountProps): ReactNode {
  const isMoney = asset !== undefined && isCash({ asset, cash });
  return (
    <span className="lb-figure" title={asset === undefined ? amount : `${amount} ${asset}`}>
      {exact ? exactText(amount) : amountText(amount, isMoney)}
      {asset !== undefined && !bare && <span className={classes.asset}>{`\u00a0${asset}`}</span>}
    </span>
  );
}
