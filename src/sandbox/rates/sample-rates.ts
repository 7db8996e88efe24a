import { scramble } from '../data/seeded-random.js';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2019, 0, 2);

/** Units for one euro in thousandths of their last place, around which the sample wanders, and the places that the ECB prints. */
const CURRENCIES = [
  { code: 'USD', middle: 11_000, places: 4 },
  { code: 'JPY', middle: 14_000, places: 2 },
  { code: 'GBP', middle: 86_000, places: 5 },
  { code: 'CHF', middle: 10_000, places: 4 },
  { code: 'CAD', middle: 14_700, places: 4 },
  { code: 'AUD', middle: 16_200, places: 4 },
] as const;

/** What the ECB really published on this day, so that figures worked by hand can be checked against the sandbox. */
const TRUE_DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2024-01-02': { USD: '1.0956', JPY: '155.51', GBP: '0.86645', CHF: '0.9305', CAD: '1.4565', AUD: '1.6147' },
};
const TRUE_CANADIAN: Readonly<Record<string, string>> = { '2024-01-02': '1.3316' };

/** ISO dates of the sample's business days, newest first: no weekends, no first of January, no Christmas. */
function businessDays(today: number): readonly string[] {
  const days: string[] = [];
  for (let at = today - (today % DAY_MS); at >= FIRST; at -= DAY_MS) {
    const date = new Date(at);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !/-(01-01|12-25|12-26)$/.test(iso)) days.push(iso);
  }
  return days;
}

/** Within five in a hundred of the middle: a slow wave of two years, and a little for each day. */
function wandering(middle: number, date: string, seed: number): number {
  const day = Math.floor(Date.parse(date) / DAY_MS);
  const phase = (day + seed * 97) % 730;
  const wave = Math.abs(phase - 365) - 182;
  const noise = (scramble(day * 31 + seed) % 101) - 50;
  return middle + Math.trunc((middle * (wave * 20 + noise)) / 100_000);
}

function printed(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The sample's `eurofxref-hist.csv`, shaped as the ECB's: newest first, a comma at the end of each line, a currency without rates. */
export function ecbHistory(today: number): string {
  const lines = businessDays(today).map((date) => {
    const cells = CURRENCIES.map(
      ({ code, middle, places }, index) => TRUE_DAYS[date]?.[code] ?? printed(wandering(middle, date, index), places),
    );
    return `${[date, ...cells, 'N/A'].join(',')},`;
  });
  return [`Date,${CURRENCIES.map(({ code }) => code).join(',')},RUB,`, ...lines, ''].join('\n');
}

/** The sample's Valet answer for FXUSDCAD, oldest first, from `start`. */
export function canadianObservations(today: number, start: string): unknown {
  const days = [...businessDays(today)].sort().filter((date) => date >= start);
  return {
    terms: { url: 'https://www.bankofcanada.ca/terms/' },
    seriesDetail: { FXUSDCAD: { label: 'USD/CAD', description: 'US dollar to Canadian dollar daily exchange rate' } },
    observations: days.map((d) => ({ d, FXUSDCAD: { v: TRUE_CANADIAN[d] ?? printed(wandering(13_400, d, 9), 4) } })),
  };
}
