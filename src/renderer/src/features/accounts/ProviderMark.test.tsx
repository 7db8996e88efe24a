import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { failed, ok, SETTINGS } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';
import { initialsOf } from './ProviderMark.js';

const IMAGE = 'data:image/png;base64,iVBORw0KGgo=';
type Logo = LotbookApi['providers']['logo'];

afterEach(() => vi.restoreAllMocks());

const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const pictures = (inside: HTMLElement): (string | null)[] =>
  [...inside.querySelectorAll('img')].map((image) => image.getAttribute('src'));

it('an account shows its provider’s logo over the initials, where there is one', async () => {
  const logo = vi.fn<Logo>(({ provider }) => ok({ image: provider === 'crypto' ? IMAGE : null }));
  renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { providers: { logo } } });
  const exchange = await card('Crypto.com Exchange');
  await vi.waitFor(() => expect(pictures(exchange)).toEqual([IMAGE]));
  expect(within(exchange).getByText('CE')).toBeTruthy();
  const wallet = await card('Ledger wallet');
  expect(pictures(wallet)).toEqual([]);
  expect(within(wallet).getByText('LW')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('a logo that cannot be had leaves the initials and says nothing', async () => {
  const logo = vi.fn<Logo>(() => failed('offline'));
  renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { providers: { logo } } });
  const exchange = await card('Crypto.com Exchange');
  await vi.waitFor(() => expect(logo).toHaveBeenCalled());
  await act(() => Promise.resolve());
  expect(within(exchange).getByText('CE')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('nothing is asked for when the person wants no logos, nor for an account of files', async () => {
  const logo = vi.fn<Logo>(() => ok({ image: IMAGE }));
  const calls = { providers: { logo } };
  const [first] = SAMPLE_ACCOUNTS;
  if (first === undefined) throw new Error('There are no sample accounts.');
  const { unmount } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls, settings: { providerLogos: false } });
  expect(pictures(await card('Crypto.com Exchange'))).toEqual([]);
  unmount();
  renderApp('accounts', { accounts: [{ ...first, source: 'generic', displayName: 'My file' }], calls });
  expect(within(await card('My file')).getByText('MF')).toBeTruthy();
  expect(logo).not.toHaveBeenCalled();
});

it('in the list of providers a logo is asked for when its line comes into view', async () => {
  const logo = vi.fn<Logo>(() => ok({ image: IMAGE }));
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { providers: { logo } } });
  await vi.waitFor(() => expect(logo).toHaveBeenCalledTimes(2));
  const seen: (() => void)[] = [];
  vi.spyOn(IntersectionObserver.prototype, 'observe').mockImplementation(function (this: unknown) {
    seen.push(() => Reflect.get(Object(this), 'told')([{ isIntersecting: true }]));
  });
  await user.click(await screen.findByRole('button', { name: 'Choose a provider' }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([
    'CCoinbase ',
    'CECrypto.com Exchange ',
    'KKraken BetaSlow at the moment.',
  ]);
  expect(logo).toHaveBeenCalledTimes(2);
  act(() => seen[2]?.());
  await vi.waitFor(() => expect(options.map((option) => pictures(option).length)).toEqual([0, 0, 1]));
  expect(logo).toHaveBeenLastCalledWith({ provider: 'kraken' });
});

it('logos can be turned off in the settings, where it says what they are asked of', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user } = renderApp('settings', { calls: { settings: { save } } });
  expect(await screen.findByRole('rowheader', { name: '*.wealthica.com' })).toBeTruthy();
  await user.click(await screen.findByRole('switch', { name: /Show providers’ logos/ }));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ providerLogos: false }));
});

it.each([
  ['Crypto.com Exchange', 'CE'],
  ['Coinbase', 'C'],
  ['élan & 1inch Network', 'É1'],
  ['比特币 钱包', '比钱'],
  ['***', ''],
])('initials of %s: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
