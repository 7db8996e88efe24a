/** Parts of sentences that stand in many: they are the facts of others. Those of `fees` follow a sentence's words without a blank. */
export const PART_WORDS = {
  outside: 'an unknown place outside {{account}}',
  at: 'at {{account}}',
  everywhere: 'in all accounts together',
  and: '{{first}} and {{second}}',
  worth: '{{units}} (worth {{value}})',
  'own-worth': '{{units}}, worth {{value}}',
  fee: ' with a fee of {{fee}}',
  fees: ' with fees of {{fees}}',
  'fee-unknown': ' (a fee of unknown value is left out)',
  'on-days': 'on {{days}}',
  'on-many-days': 'on {{days}} earlier days',
  smallest: 'the smallest of {{others}} and {{last}}',
} as const;
