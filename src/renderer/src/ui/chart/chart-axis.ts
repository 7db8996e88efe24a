import i18next from 'i18next';

/** A maker of texts is slow to make, and a chart asks for many texts of one kind. */
let axisFormat: { readonly of: string; readonly format: Intl.NumberFormat } | null = null;

/** A round figure of an axis, as short as the language writes it: `$260K`, `260.000 $`. */
export function axisText(value: number, currency: string): string {
  const { language } = i18next;
  const of = `${language} ${currency}`;
  if (axisFormat?.of !== of) {
    const short = {
      notation: 'compact',
      // As figures elsewhere are: by itself the short form leaves thousands together, `7000 $` above `14.000 $`.
      useGrouping: true,
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
      currencyDisplay: 'narrowSymbol',
    } as const;
    axisFormat = { of, format: new Intl.NumberFormat(language, { style: 'currency', currency, ...short }) };
  }
  return axisFormat.format.format(value).replace('-', '−');
}

/** Each figure stands at its own line: to keep the outermost within the drawing, the library would move them off theirs. */
export const AT_LINES = { interval: 0 } as const;
/** Room for half a line of words above the topmost figure. */
export const MARGIN = { top: 8 } as const;

/** A day written below a chart with some room before the next, in pixels. */
const DAY_WIDTH = 96;
const MOST_DAYS = 8;

/**
 * Of all days of a chart `width` pixels wide those that are written below it, evenly apart from the first on. The library can choose them,
 * but measures each on the page for that.
 */
export function daysBelow(days: readonly string[], width: number): string[] {
  const room = Math.max(1, Math.min(MOST_DAYS, Math.floor(width / DAY_WIDTH)));
  const step = Math.max(1, Math.ceil(days.length / room));
  // The half of one that stands at the edge would be cut.
  const last = (days.length - 1) * (1 - DAY_WIDTH / 2 / width);
  return days.filter((_, at) => at % step === 0 && (at === 0 || at <= last));
}
