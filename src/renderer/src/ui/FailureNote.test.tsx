import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { LotbookApi } from '../../../core/contract/channels.js';
import { FILE_WORDS } from '../../../core/domain/failure-words/file-words.js';
import { STORE_WORDS } from '../../../core/domain/failure-words/store-words.js';
import { VEZGO_WORDS } from '../../../core/domain/failure-words/vezgo-words.js';
import { tell } from '../../../core/domain/sentence.js';
import { failed } from '../../../../test/support/fake-lotbook.js';
import { renderApp } from '../../../../test/support/render-app.js';
import { speak } from '../text/i18n.js';

afterEach(() => speak('en'));

it.each([
  [
    'a failure with what the server said',
    failed('server-error', `${VEZGO_WORDS.problem} ${tell(VEZGO_WORDS.said, { words: 'Maintenance.' })}`),
    'Vezgo hat ein Problem',
    'Versuchen Sie es später erneut. Es sagte: Maintenance.',
  ],
  [
    'a failure with a fact',
    failed('disk-full', tell(FILE_WORDS['disk-full'], { path: '/home/me/Steuer 2025.xlsx' })),
    'Der Datenträger ist voll',
    '/home/me/Steuer 2025.xlsx: der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.',
  ],
  [
    // The title has said its first sentence already.
    'a failure whose words begin with its title',
    failed('keychain-unavailable', `${STORE_WORDS['no-keychain']} ${STORE_WORDS['keychain-locked']}`),
    'Der Schlüsselbund des Systems ist nicht nutzbar',
    'Entsperren Sie ihn, erlauben Sie Lotbook, ihn zu nutzen, und versuchen Sie es erneut.',
  ],
  ['words of no table', failed('offline', 'Something else.'), 'Der Server ist nicht erreichbar', 'Something else.'],
])('%s is told in the language of the screens', async (_what, failure, title, words) => {
  const list: LotbookApi['accounts']['list'] = () => failure;
  renderApp('accounts', { settings: { language: 'de' }, calls: { accounts: { list } } });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText(title)).toBeTruthy();
});

it('a server is named once, in the title: which it is and what happened to it', async () => {
  const list: LotbookApi['accounts']['list'] = () => failed('offline', VEZGO_WORDS.offline);
  renderApp('accounts', { calls: { accounts: { list } } });
  const note = await screen.findByRole('alert');
  expect(note.textContent).toMatch(/^Vezgo cannot be reachedCheck the internet connection and try again\./);
});

it('says no sentence twice', async () => {
  const list: LotbookApi['accounts']['list'] = () =>
    failed('keychain-unavailable', `${STORE_WORDS['no-keychain']} ${STORE_WORDS['keychain-locked']}`);
  renderApp('accounts', { calls: { accounts: { list } } });
  const note = await screen.findByRole('alert');
  expect(note.textContent.match(/keychain cannot be used/g)).toHaveLength(1);
  expect(note.textContent).toContain('Unlock it');
});
