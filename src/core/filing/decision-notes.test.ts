import { expect, it } from 'vitest';
import type { Decision } from '../contract/groups/decisions.js';
import { decisionNotes, usReturn } from './decision-notes.js';

const said = (decision: Decision): string =>
  decisionNotes([{ id: 1, at: '2025-03-01T10:00:00Z', decision }])
    .map(({ what }) => what)
    .join();

it('tells lots that were named elsewhere as the person’s statement, with when and by what', () => {
  const named: Decision = { kind: 'lots', target: 's', lots: [{ entry: 'b', amount: '0.5' }] };
  expect(said(named)).toBe('Lots named: 0.5 of b');
  expect(said({ ...named, identifiedAt: '2025-01-31T09:00:00Z', evidence: 'order 7' })).toBe(
    'Lots named: 0.5 of b, on 2025-01-31T09:00:00Z by the person’s own statement: order 7',
  );
});

it('a row of a form that is kept and given once more in a file counts once', () => {
  const row = { broker: 'X', asset: 'A', amount: '1', sold: '2025-03-04', acquired: null, proceeds: '1', cost: null };
  const rows = ['a', 'b', 'a'].map((id) => ({ id, ...row, costReported: false, term: null }));
  expect(usReturn(rows, undefined).brokerRows?.map(({ id }) => id)).toEqual(['a', 'b']);
});
