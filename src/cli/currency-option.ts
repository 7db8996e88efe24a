import { InvalidArgumentError, type Command } from 'commander';
import { isCurrency } from '../core/domain/currency.js';

export interface CurrencyWords {
  /** ISO 4217 code of the currency that the figures are wanted in. */
  readonly currency?: string;
}

export function withCurrencyOption(command: Command): Command {
  return command.option(
    '--currency <code>',
    "work everything out in this currency (default: the ledger's own)",
    (text) => {
      const code = text.toUpperCase();
      if (isCurrency(code)) return code;
      throw new InvalidArgumentError('It has to be the ISO 4217 code of a national currency, such as EUR.');
    },
  );
}
