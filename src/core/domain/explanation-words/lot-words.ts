/** Which lots leave, how they came to where they lay, and what they cost there. */
export const LOT_WORDS = {
  fifo: 'First in, first out: of the units held {{place}}, those acquired first leave first.',
  lifo: 'Last in, first out: of the units held {{place}}, those acquired last leave first.',
  hifo: 'Highest cost first: of the units held {{place}}, those with the highest cost of one leave first.',
  lofo: 'Lowest cost first: of the units held {{place}}, those with the lowest cost of one leave first.',
  'unit-cost': 'Cost of one of these: {{sum}} for 1 {{asset}}.',
  named: 'These units were named for this disposal.',
  'named-on': 'These units were named for this disposal on {{day}}, no later than it happened.',
  statement: 'That they were named then is the person’s own statement, which their records have to prove: {{evidence}}',
  together: 'Together {{place}}: {{sum}}.',
  left: 'Some of them had left {{when}}; what was left {{place}}: {{sum}}.',
  'its-cost': 'Its cost: {{sum}}.',
  moved: '{{units}} of the {{held}} moved on {{day}} from {{from}} to {{to}}, keeping date and cost: {{sum}}.',
  'moved-all': 'All {{units}} moved on {{day}} from {{from}} to {{to}}, keeping date and cost: {{sum}}.',
  'moved-within':
    '{{units}} of the {{held}} moved on {{day}} within the one pool of all accounts, keeping date and cost: {{sum}}.',
  'moved-within-all':
    'All {{units}} moved on {{day}} within the one pool of all accounts, keeping date and cost: {{sum}}.',
  'moved-unknown':
    '{{units}} more moved on {{day}} than the records show as held; their cost is not known and counts as 0.',
  'fee-carried':
    'The network fee left with units that had cost {{cost}}; that cost stays with the {{units}} moved: {{sum}}.',
  'with-fee': 'With it these units cost: {{sum}}.',
  allocated:
    'At the end of 2024 unused units were allocated to the accounts: {{units}} of the {{left}} left of it went to {{account}}; the cost: {{sum}}.',
  'allocated-all':
    'At the end of 2024 unused units were allocated to the accounts: all of it, {{units}}, went to {{account}}; the cost: {{sum}}.',
  'allocated-after':
    'At the end of 2024 unused units were allocated to the accounts: {{units}} of the {{left}} left of it went to {{account}} after {{others}} went to other accounts; the cost: {{sum}}.',
  'allocated-all-after':
    'At the end of 2024 unused units were allocated to the accounts: all of it, {{units}}, went to {{account}} after {{others}} went to other accounts; the cost: {{sum}}.',
  leaves: '{{units}} of the {{held}} leave; the cost: {{sum}}.',
  'leaves-all': 'All of it leaves, {{units}}; the cost: {{sum}}.',
} as const;
