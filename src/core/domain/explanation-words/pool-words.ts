/** A pool of one average cost: how it came about, and what left it. */
export const POOL_WORDS = {
  denied: '{{day}}: the denied loss joined the cost of the pool; cost of the pool, now {{now}}: {{sum}}.',
  unmatched:
    '{{day}}: of that day’s purchases {{units}} with {{cost}} were matched with no disposal and joined the pool; cost of the pool, now {{now}}: {{sum}}.',
  joined: '{{day}}: {{units}} with {{cost}} joined the pool; cost of the pool, now {{now}}: {{sum}}.',
  'joined-denied':
    '{{day}}: {{units}} with {{cost}}, a loss denied before of {{denied}} included, joined the pool; cost of the pool, now {{now}}: {{sum}}.',
  'moved-in':
    '{{day}}: {{units}} with {{cost}} moved in from another account and joined the pool; cost of the pool, now {{now}}: {{sum}}.',
  left: '{{day}}: {{units}} left with {{cost}}; cost of the pool, now {{now}}: {{sum}}.',
  earlier: '{{changes}} earlier changes, from {{from}} to {{to}}, left {{units}} with a cost of {{cost}} in the pool.',
  'earlier-listed':
    '{{changes}} earlier changes (the latest {{listed}} are listed with this row), from {{from}} to {{to}}, left {{units}} with a cost of {{cost}} in the pool.',
  'total-average':
    'Total average: what was acquired in a year counts as there from its beginning, so that all its disposals have one unit cost.',
  before: 'The pool before holds {{units}} at a cost of {{cost}}; its average: {{sum}} for 1 {{asset}}.',
  leaves: '{{units}} leave it at the average: {{sum}}.',
  'leaves-all': 'All of it leaves, {{units}}, with all its cost: {{sum}}.',
  after: 'The pool after holds {{units}}; its cost: {{sum}}.',
  empty: 'The pool is empty after that.',
  shortfall:
    '{{units}} more left than the records show as held: no acquisition covers them, so they count at cost 0 and the row is marked incomplete.',
} as const;
