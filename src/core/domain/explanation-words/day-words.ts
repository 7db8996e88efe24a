/** Matching by days: the day's disposals as one, what they are matched with, and each entry's part. */
export const DAY_WORDS = {
  'counts-as-one': 'On {{day}} {{units}} left in {{disposals}} disposals, which count as one.',
  'counts-as-one-listed':
    'On {{day}} {{units}} left in {{disposals}} disposals ({{listed}} of them are listed with this row), which count as one.',
  'same-day':
    'Same day: what is disposed of on a day is matched with what was acquired on that day ({{bought}}) first.',
  'thirty-days':
    '30 days: then with what was acquired in the 30 days after it, the earliest first; here on {{bought}}.',
  'matched-all':
    '{{units}} acquired on {{bought}} were not matched yet, at a cost of {{cost}}; all of them are matched, with that cost: {{sum}}.',
  matched:
    '{{units}} acquired on {{bought}} were not matched yet, at a cost of {{cost}}; {{taken}} of them are matched: {{sum}}.',
  'from-pool': 'What no acquisition of the day or of the 30 days after it covers comes from the pool.',
  'own-units': 'This entry’s part of these {{units}}, as it has {{own}} of the day’s {{whole}}: {{sum}}.',
  'own-cost': 'Its part of their cost: {{sum}}.',
} as const;
