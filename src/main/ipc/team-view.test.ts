import { expect, it } from 'vitest';
import { teamViewOf } from './team-view.js';

it.each([
  [
    { name: 'Ours', features: ['kyc', { name: 'history' }] },
    { name: 'Ours', features: ['kyc', 'history'] },
  ],
  [
    { name: null, features: null },
    { name: '', features: [] },
  ],
  [{}, { name: '', features: [] }],
  [
    { name: 'Ours', features: [null, 7, {}, { name: 8 }, 'kyc'] },
    { name: 'Ours', features: ['kyc'] },
  ],
])('a team is shown by its name and the names of its features: %o', (team, view) => {
  expect(teamViewOf(team)).toEqual(view);
});
