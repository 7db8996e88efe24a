/** Checking the engine against worked examples; comparing methods. */
export const checkTexts = {
  check: {
    words:
      'Lotbook ships with worked examples whose figures were published by tax authorities or worked out by hand from the rules. Here the engine computes each of them on this computer, and its figures are compared with the published ones.',
    start: 'Check now',
    again: 'Check again',
    running: 'Computing example {{done, number}} of {{total, number}}…',
    starting: 'Reading the examples…',
    progress: 'How far the check is',
    passed_one: 'The one example came out as published.',
    passed_other: 'All {{count, number}} examples came out as published.',
    failedSome_one:
      '{{count, number}} example came out otherwise than published. Do not file figures of these rules; report it.',
    failedSome_other:
      '{{count, number}} examples came out otherwise than published. Do not file figures of these rules; report them.',
    table: 'Worked examples',
    search: 'Search examples',
    searchHint: 'Name, rules or source',
    show: 'Which examples',
    shows: { all: 'All', failed: 'Not passed' },
    column: { result: 'Result', name: 'Example', rules: 'Rules', source: 'Source' },
    pass: 'Passed',
    fail: 'Not passed',
    noMatch: 'No example matches.',
  },
  compare: {
    title: 'Compare methods',
    words:
      'What {{year}} would be under every method that the rules allow, with lots matched within each account and across all. It is information, no advice: which of them you may use can depend on records made in time.',
    start: 'Compare',
    again: 'Compare again',
    running: 'Computing {{done, number}} of {{total, number}}…',
    starting: 'Reading transactions…',
    progress: 'How far the comparison is',
    table: 'Methods compared',
    column: {
      method: 'Method',
      scope: 'Lots are matched',
      gain: 'Gain or loss',
      taxable: 'Taxable gain',
      use: 'Choice',
    },
    scopeOfRules: 'Within each account from 2025',
    nothing: 'No disposal in this year',
    use: 'Use this method',
    useNamed: 'Use {{method}}, {{scope}}',
    chosen: 'In use',
  },
} as const;
