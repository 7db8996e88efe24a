import Papa from 'papaparse';
import { z } from 'zod';
import { AppError } from '../domain/app-error.js';
import { isDecimalText } from '../domain/decimal.js';
import { NO_RATES_WORDS, RATE_WORDS } from '../domain/failure-words/rate-words.js';
import { type SentenceOf, tell } from '../domain/sentence.js';
import { parseInstant } from '../domain/tax-date.js';
import type { RateDay, RateTable } from './rate-table.js';

/** No coin was traded before 2009: older rates are left out. */
const FIRST_DATE = '2009-01-01';

/**
 * Reads what the ECB or the Bank of Canada publishes, whichever it is: `eurofxref-hist.csv`, the daily `eurofxref.csv`, or the JSON or
 * the CSV of a Valet `observations` request.
 * @throws AppError `bad-input` for anything else, with what was expected
 */
export function readRates(text: string): RateTable {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  const table = plain.startsWith('{') ? readValet(plain) : readEcb(plain);
  if (table.days.length === 0) throw refuse(NO_RATES_WORDS['no-days']);
  return table;
}

function isRate(text: string): boolean {
  return isDecimalText(text) && !text.startsWith('-') && /[1-9]/.test(text);
}

function refuse(what: SentenceOf<typeof NO_RATES_WORDS>): AppError {
  return new AppError('bad-input', tell(RATE_WORDS['no-rates'], { what }));
}

const isCanadian = (series: string): boolean => /^FX[A-Z]{3}CAD$/.test(series);

/** Valet's observations as CSV: after a preface the line `date,FXUSDCAD,…`, then a day a line; Canadian dollars for one unit. */
function readValetCsv([head = [], ...lines]: readonly (readonly string[])[]): RateTable {
  const observations = lines.map((cells) => {
    const rates = head.flatMap((series, index) => (isCanadian(series) ? [[series, { v: cells[index] || null }]] : []));
    return { d: cells[0] ?? '', ...Object.fromEntries(rates) };
  });
  return valetTable(observations);
}

/** `Date, USD, JPY, …,`: a comma at the end of each line, units per 1 EUR, `N/A` where there is none, newest first or one line only. */
function readEcb(text: string): RateTable {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' });
  const rows = data.map((cells) => cells.map((cell) => cell.trim()));
  const observed = rows.findIndex(([first = '', ...series]) => first === 'date' && series.some(isCanadian));
  if (observed >= 0) return readValetCsv(rows.slice(observed));
  const [head, ...lines] = rows;
  if (head === undefined || head[0] !== 'Date' || !head.includes('USD')) throw refuse(NO_RATES_WORDS['first-line']);
  const days = lines.map((cells, index) => readEcbDay(head, cells, index + 2));
  return { source: 'ecb', days: days.filter(({ date }) => date >= FIRST_DATE) };
}

function readEcbDay(head: readonly string[], cells: readonly string[], line: number): RateDay {
  const date = isoDateOf(cells[0] ?? '');
  if (date === null) throw refuse(tell(NO_RATES_WORDS['line-date'], { line: String(line) }));
  const rates: Record<string, string> = {};
  for (const [index, currency] of head.entries()) {
    const cell = cells[index] ?? '';
    if (index === 0 || currency === '' || cell === '' || cell === 'N/A') continue;
    if (!/^[A-Z]{3}$/.test(currency) || !isRate(cell))
      throw refuse(tell(NO_RATES_WORDS['line-rate'], { line: String(line), column: currency }));
    rates[currency] = cell;
  }
  return { date, rates };
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** `2024-01-02`, or as the daily file writes it, `02 January 2024`. */
function isoDateOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

function isDate(text: string): boolean {
  return text.length === 10 && parseInstant(`${text}T00:00:00Z`) !== null;
}

const observation = z.looseObject({ d: z.string() });
const valet = z.looseObject({ observations: z.array(observation) });
const quoted = z.looseObject({ v: z.string().nullable().optional() });

/** `{"observations":[{"d":"2024-01-02","FXUSDCAD":{"v":"1.3316"}}]}`: Canadian dollars for one unit. */
function readValet(text: string): RateTable {
  const found = valet.safeParse(parseJson(text));
  if (!found.success) throw refuse(NO_RATES_WORDS['no-observations']);
  return valetTable(found.data.observations);
}

function valetTable(observations: readonly z.infer<typeof observation>[]): RateTable {
  const days = observations.map(readObservation).filter(({ date }) => date >= FIRST_DATE);
  return { source: 'bank-of-canada', days: days.filter(({ rates }) => Object.keys(rates).length > 0) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(NO_RATES_WORDS['broken-json']);
  }
}

function readObservation(found: z.infer<typeof observation>): RateDay {
  if (!isDate(found.d)) throw refuse(NO_RATES_WORDS['observation-date']);
  const rates: Record<string, string> = {};
  for (const [name, value] of Object.entries(found)) {
    const currency = /^FX([A-Z]{3})CAD$/.exec(name)?.[1];
    const cell = currency === undefined ? null : (quoted.safeParse(value).data?.v ?? '');
    if (currency === undefined || cell === null || cell === '') continue;
    if (!isRate(cell)) throw refuse(tell(NO_RATES_WORDS['observation-rate'], { day: found.d, currency }));
    rates[currency] = cell;
  }
  return { date: found.d, rates };
}
