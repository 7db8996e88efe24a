import { clockOf, startOfDays } from '../reports/clock-digits.js';

/** Spreadsheets count days from 1900 and take 1900 for a leap year: before its March a date is written as text. */
const FIRST_DATE = Date.UTC(1900, 2, 1);
/** Day 0 of a spreadsheet's calendar, from that March on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const SECOND_MS = 1000;
const DAY_SECONDS = 86_400;

/**
 * Days of a spreadsheet's calendar at a wall clock (`YYYY-MM-DDTHH:MM:SS[.mmm]`); `null` for a time that it does not have. Without
 * milliseconds, which stand in the column of the instant: programs round them up, and the last of a tax year would show as the first of
 * the next one.
 */
export type SerialTime = (local: string) => number | null;

export function startSerialTime(): SerialTime {
  const startOf = startOfDays();
  return (local) => {
    const clock = clockOf(local, '');
    const time = clock === null ? Date.parse(`${local}Z`) : startOf(local) + clock;
    return time < FIRST_DATE ? null : Math.floor((time - DAY_ZERO) / SECOND_MS) / DAY_SECONDS;
  };
}
