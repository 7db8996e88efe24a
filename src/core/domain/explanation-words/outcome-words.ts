/** The title of a disposal's explanation, by the kind of disposal. */
export const TITLE_WORDS = {
  sale: 'Sale of {{units}} on {{day}}: {{outcome}}',
  swap: 'Swap of {{units}} on {{day}}: {{outcome}}',
  spend: 'Spending of {{units}} on {{day}}: {{outcome}}',
  fee: 'Fee of {{units}} on {{day}}: {{outcome}}',
  gift: 'Gift of {{units}} on {{day}}: {{outcome}}',
  donation: 'Donation of {{units}} on {{day}}: {{outcome}}',
} as const;

/** What came out, at the end of a title. */
export const TITLE_OUTCOMES = {
  gain: 'gain of {{money}}',
  loss: 'loss of {{money}}',
  neither: 'neither gain nor loss',
} as const;

/** From proceeds and cost to the gain: gifts worth less, denied losses, terms. */
export const OUTCOME_WORDS = {
  'gift-unknown':
    'What these units were worth when they were received as a gift is not known; a lower value would reduce this loss.',
  'gift-worth': 'They were a gift, worth less on arrival ({{day}}) than the giver had paid; their value then: {{sum}}.',
  'gift-loss':
    'Sold for less than that: for a loss that value is the cost, and they count as held since the gift: {{sum}}.',
  'gift-between':
    'Sold for something between the two: neither gain nor loss, so that the cost counts as the proceeds: {{sum}}.',
  'whole-loss': 'The disposal as a whole is at a loss: {{sum}}.',
  superficial:
    'Superficial loss: of {{sold}} sold, {{bought}} were bought from {{from}} to {{to}} and {{held}} held at the end of {{to}}; that part of the loss is denied: {{sum}}.',
  'superficial-none':
    'Superficial loss: of {{sold}} sold, {{bought}} were bought from {{from}} to {{to}} and {{held}} held at the end of {{to}}; nothing of it is denied: {{sum}}.',
  'term-unknown': 'Without an acquisition the row counts as short-term.',
  long: 'Held since {{acquired}}, and long-term from {{from}} on; disposed of on {{day}}: long-term.',
  short: 'Held since {{acquired}}, and long-term from {{from}} on; disposed of on {{day}}: short-term.',
  gain: 'Gain: proceeds less cost: {{sum}}.',
  loss: 'Loss: proceeds less cost: {{sum}}.',
  neither: 'Neither gain nor loss: proceeds less cost: {{sum}}.',
  'gain-denied': 'Gain: proceeds less cost, and the denied loss back: {{sum}}.',
  'loss-denied': 'Loss: proceeds less cost, and the denied loss back: {{sum}}.',
  'neither-denied': 'Neither gain nor loss: proceeds less cost, and the denied loss back: {{sum}}.',
  incomplete:
    'The row is marked incomplete: a figure it rests on is not fully known, and what is not known counts as 0 above.',
  cut: 'What happened to these units before is long; the rest of it is left out here.',
} as const;
