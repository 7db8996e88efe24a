/** How an explanation begins: what left, and what it brought. */
export const PROCEEDS_WORDS = {
  sold: '{{units}} sold on {{day}} at {{account}} for {{brought}}{{fees}}; proceeds: {{sum}}.',
  swapped: '{{units}} given in a swap on {{day}} at {{account}} for {{brought}}{{fees}}; proceeds: {{sum}}.',
  spent: '{{units}} spent on {{day}} at {{account}}, worth {{value}}{{fees}}; proceeds: {{sum}}.',
  fee: '{{units}} paid as a fee on {{day}} at {{account}}, which is a disposal at their value; proceeds: {{sum}}.',
  gift: '{{units}} given away on {{day}} at {{account}}, which is a disposal at market value; proceeds: {{sum}}.',
  donation: '{{units}} donated on {{day}} at {{account}}, which is a disposal at market value; proceeds: {{sum}}.',
  'fee-units': 'The fee in the same asset leaves with them and adds no proceeds: {{sum}}.',
  'kept-back': 'A fee of {{fee}} was kept back from what was received; the value of the rest: {{sum}}.',
  share: 'This row is {{units}} of the {{whole}}; its proceeds: {{sum}}.',
  'rest-of-one': 'This row is {{units}} of the {{whole}} and takes what the other row leaves: {{sum}}.',
  'rest-of-many': 'This row is {{units}} of the {{whole}} and takes what the other rows leave: {{sum}}.',
  unknown:
    'What the units brought is not known: until it is, proceeds are their cost, and the row is marked incomplete: {{sum}}.',
} as const;
