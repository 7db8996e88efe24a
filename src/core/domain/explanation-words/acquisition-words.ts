/** Where units came from, and what they cost. */
export const ACQUISITION_WORDS = {
  bought: '{{units}} bought on {{day}} at {{account}} for {{paid}}{{fees}}; the cost: {{sum}}.',
  'bought-unknown':
    '{{units}} bought on {{day}} at {{account}}: what was paid is not known; the cost counts as {{cost}}.',
  'kept-back': 'A fee of {{fee}} was kept back, so that fewer arrived: {{sum}}.',
  'swapped-received':
    '{{units}} received on {{day}} at {{account}} for {{given}}; their cost is the value received: {{sum}}.',
  'swapped-given':
    '{{units}} received on {{day}} at {{account}} for {{given}}; their cost is the value given: {{sum}}.',
  'swapped-received-net':
    '{{units}} received on {{day}} at {{account}} for {{given}}; their cost is the value received, as far as they arrived: {{sum}}.',
  'swapped-given-net':
    '{{units}} received on {{day}} at {{account}} for {{given}}; their cost is the value given, as far as they arrived: {{sum}}.',
  'swapped-unknown':
    '{{units}} received on {{day}} at {{account}} for {{given}}: neither value is known; the cost counts as 0 and what it feeds is marked incomplete.',
  income: '{{units}} received as {{income}} on {{day}} at {{account}}; their value then is their cost: {{sum}}.',
  'income-unknown':
    '{{units}} received as {{income}} on {{day}} at {{account}}: their value is not known; their cost counts as 0.',
  deposit:
    '{{units}} arrived on {{day}} at {{account}} from an unknown origin: their cost is not known and counts as 0.',
  gift: '{{units}} received as a gift on {{day}} at {{account}}, first acquired on {{acquired}}; their cost: {{sum}}.',
  opening: '{{units}} brought forward on {{day}} at {{account}}, first acquired on {{acquired}}; their cost: {{sum}}.',
  'worth-on-arrival': 'On arrival they were worth {{value}}.',
  split: '{{units}} came from a split on {{day}} at {{account}}: their cost is 0.',
} as const;

/** Kinds of income, after "received as". */
export const INCOME_KINDS = {
  staking: 'staking income',
  interest: 'interest',
  airdrop: 'an airdrop',
  referral: 'a referral reward',
  mining: 'mining income',
  cashback: 'cashback',
  other: 'other income',
  unnamed: 'income',
} as const;

/** An income row. */
export const INCOME_WORDS = {
  title: 'Income of {{units}} on {{day}}: {{value}}',
  received: '{{units}} received as {{income}} on {{day}} at {{account}}; income is their value then: {{sum}}.',
  'received-unknown':
    '{{units}} received as {{income}} on {{day}} at {{account}}: their value then is not known; it counts as 0 and the row is marked incomplete.',
  'also-cost': 'That value is also what they cost when they are disposed of.',
} as const;
