/** Failures of exchange rates, and what to do. */
export const RATE_WORDS = {
  status:
    'The server of the exchange rates answered with status {{status}}. Try again later, or import a file of rates.',
  offline: 'The exchange rates could not be fetched. Check your connection and try again, or import a file of rates.',
  'too-much': 'The server of the exchange rates sent far too much. Import a file of rates instead.',
  cancelled: 'Cancelled: the rates are as they were.',
  'strange-answer': 'What came from the {{source}} are no exchange rates. Try again later, or import a file of rates.',
  'no-day': 'That day is not in the calendar.',
  'no-currency': 'That is not the ISO 4217 code of a national currency, such as EUR.',
  'no-number': 'A rate has to be a number above 0, such as 0.9127.',
  'too-large': 'The file is too large for exchange rates.',
  'zip-damaged': 'This zip archive is damaged. Download it again.',
  'zip-without-csv': 'There is no CSV in this zip archive. Take eurofxref-hist.zip of the European Central Bank.',
  'zip-too-large': 'The file in this zip archive is far too large for exchange rates.',
  'no-rates':
    'These are no exchange rates: {{what}}. Take eurofxref-hist.csv or its zip of the European Central Bank, or the JSON or CSV of the Bank of Canada’s FXUSDCAD.',
} as const;

/** Why a file holds no rates; a part of a sentence. */
export const NO_RATES_WORDS = {
  'first-line': 'the first line is not the ECB’s',
  'no-days': 'there is no day with a rate',
  'line-date': 'line {{line}} starts with no date',
  'line-rate': 'line {{line}}, column {{column}} holds no rate',
  'no-observations': 'the JSON has no observations',
  'broken-json': 'the JSON is broken',
  'observation-date': 'an observation has no date',
  'observation-rate': '{{day}} holds no rate of {{currency}}',
} as const;
