import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { CredentialsView } from '../../../../core/contract/views.js';
import {
  CONFIGURED,
  failed,
  LIVE_INFO,
  NOT_CONFIGURED,
  ok,
  SETTINGS,
} from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

const FIRST = { credentials: NOT_CONFIGURED };

async function fillIn(user: ReturnType<typeof renderApp>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Connect my accounts' }));
  await user.type(screen.getByLabelText('Client ID'), ' id-1 ');
  await user.type(screen.getByLabelText('Client secret'), 'a-secret');
  await user.type(screen.getByLabelText('User name'), 'ada');
  await user.click(screen.getByRole('button', { name: 'Save and test' }));
}

it('offers the ways in, without an accessibility fault', async () => {
  renderApp('accounts', FIRST);
  expect(await screen.findByRole('button', { name: 'Explore with sample data' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Connect my accounts' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Without Vezgo' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(await seriousViolations()).toEqual([]);
});

it('enters the sample profile and shows the shell when that is ready', async () => {
  let profile: 'live' | 'sample' = 'live';
  const enter = vi.fn<LotbookApi['sample']['enter']>(() => {
    profile = 'sample';
    return ok({});
  });
  const info = () => ok({ ...LIVE_INFO, profile });
  const { user } = renderApp('accounts', { ...FIRST, calls: { sample: { enter }, app: { info } } });
  await user.click(await screen.findByRole('button', { name: 'Explore with sample data' }));
  expect(await heading('Accounts')).toBeTruthy();
  expect(screen.getByText('Sample data')).toBeTruthy();
  expect(enter).toHaveBeenCalledOnce();
});

it('says what to do when the sample cannot be prepared, and lets one try again', async () => {
  const enter = vi.fn<LotbookApi['sample']['enter']>(() => failed('disk-full', 'Free some space.'));
  const { user } = renderApp('accounts', { ...FIRST, calls: { sample: { enter } } });
  await user.click(await screen.findByRole('button', { name: 'Explore with sample data' }));
  expect(await screen.findByText('The disk is full')).toBeTruthy();
  expect(screen.getByText('Free some space.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Explore with sample data' }));
  expect(enter).toHaveBeenCalledTimes(2);
});

it('keeps what was typed when the server refuses it', async () => {
  const save = vi.fn<LotbookApi['credentials']['save']>(() => failed('auth-rejected', 'Check both.'));
  const { user } = renderApp('accounts', { ...FIRST, calls: { credentials: { save } } });
  await fillIn(user);
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('Check both.'));
  expect(screen.getByLabelText<HTMLInputElement>('Client ID').value).toBe(' id-1 ');
  expect(screen.getByLabelText<HTMLInputElement>('Client secret').value).toBe('a-secret');
  expect(await seriousViolations()).toEqual([]);
});

it('promises of a team’s endpoint what holds for it, and tells no more what came of the key pair', async () => {
  const save = vi.fn<LotbookApi['credentials']['save']>(() => failed('auth-rejected', 'Check both.'));
  const { user } = renderApp('accounts', { ...FIRST, calls: { credentials: { save } } });
  await fillIn(user);
  await screen.findByRole('alert');
  expect(screen.getByText(/secret goes into your system’s keychain, and from there only to Vezgo/)).toBeTruthy();
  await user.click(screen.getByText('Your team’s own endpoint'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(
    screen.getByText(/parameters go into your system’s keychain, and from there only to this address/),
  ).toBeTruthy();
});

it('tells what is missing in its own words, beside the field, before anything is sent', async () => {
  const save = vi.fn<LotbookApi['credentials']['save']>(() => ok(CONFIGURED));
  const test = vi.fn<LotbookApi['credentials']['test']>(() => ok({ accounts: 0 }));
  const { user } = renderApp('accounts', { ...FIRST, calls: { credentials: { save, test } } });
  await user.click(await screen.findByRole('button', { name: 'Connect my accounts' }));
  await user.type(screen.getByLabelText('Client ID'), 'id-1');
  // Blanks alone are nothing.
  await user.type(screen.getByLabelText('User name'), '  ');
  for (const name of ['Save and test', 'Test only']) {
    await user.click(screen.getByRole('button', { name }));
    const secret = screen.getByLabelText('Client secret');
    expect(document.activeElement).toBe(secret);
    for (const field of [secret, screen.getByLabelText('User name')]) {
      expect(field.getAttribute('aria-invalid')).toBe('true');
      const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
      expect(told.map((one) => one?.textContent)).toContain('Fill in this field.');
    }
    expect(screen.getByLabelText('Client ID').getAttribute('aria-invalid')).not.toBe('true');
  }
  expect(await seriousViolations()).toEqual([]);
  await user.type(screen.getByLabelText('Client secret'), 's');
  expect(screen.getAllByText('Fill in this field.')).toHaveLength(1);
  expect([save, test].flatMap(({ mock }) => mock.calls)).toEqual([]);
  await user.type(screen.getByLabelText('User name'), 'ada');
  await user.click(screen.getByRole('button', { name: 'Save and test' }));
  await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
});

it('says what the endpoint of a team has to be', async () => {
  const save = vi.fn<LotbookApi['credentials']['save']>(() => ok(CONFIGURED));
  const { user } = renderApp('accounts', { ...FIRST, calls: { credentials: { save } } });
  await user.click(await screen.findByRole('button', { name: 'Connect my accounts' }));
  await user.click(screen.getByText('Your team’s own endpoint'));
  await user.type(screen.getByLabelText('Client ID'), 'id-1');
  await user.type(screen.getByLabelText('Address of the endpoint'), 'not an address');
  await user.click(screen.getByRole('button', { name: 'Save and test' }));
  expect(screen.getByText('An address is expected here, such as https://example.com/token')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Address of the endpoint'));
  expect(save).not.toHaveBeenCalled();
});

it('sends the credentials trimmed and goes on to the accounts', async () => {
  let credentials: CredentialsView = NOT_CONFIGURED;
  const save = vi.fn<LotbookApi['credentials']['save']>(() => {
    credentials = CONFIGURED;
    return ok(credentials);
  });
  const { user } = renderApp('accounts', { calls: { credentials: { save, status: () => ok(credentials) } } });
  await fillIn(user);
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Where you pay taxes' }));
  await user.click(screen.getByRole('button', { name: 'Skip for now' }));
  expect(await screen.findByText('No account yet')).toBeTruthy();
  expect(save).toHaveBeenCalledWith({ kind: 'client', clientId: 'id-1', secret: 'a-secret', loginName: 'ada' });
});

it('asks for country, zone and method once, each with its default and the reason', async () => {
  let credentials: CredentialsView = NOT_CONFIGURED;
  const saveSettings = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const start = vi.fn<LotbookApi['connect']['start']>(() => ok({ status: 'closed' }));
  const calls = {
    connect: { start },
    credentials: {
      save: () => {
        credentials = CONFIGURED;
        return ok(credentials);
      },
      status: () => ok(credentials),
    },
    settings: { save: saveSettings },
  };
  const { user } = renderApp('accounts', { info: { locale: 'en-GB' }, calls });
  await fillIn(user);
  const country = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Country' });
  await vi.waitFor(() => expect(country.value).toBe('United Kingdom'));
  expect(screen.getByText(/It is the law’s own way/)).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(country);
  await user.click(await screen.findByRole('option', { name: 'United States' }));
  await user.click(screen.getByRole('combobox', { name: 'Method' }));
  await user.click(await screen.findByRole('option', { name: 'HIFO' }));
  await user.click(country);
  await user.click(await screen.findByRole('option', { name: 'Germany' }));
  expect(await screen.findByText(/Set back: HIFO\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByText(/Set back/)).toBeNull();
  expect(document.activeElement).toBe(country);
  await user.click(screen.getByRole('button', { name: 'Save and connect an account' }));
  expect(await screen.findByText('No account yet')).toBeTruthy();
  expect(start).toHaveBeenCalledOnce();
  expect(saveSettings).toHaveBeenCalledWith(expect.objectContaining({ rules: 'us', method: 'hifo' }));
});

it('tests a team’s own endpoint without keeping anything', async () => {
  const save = vi.fn<LotbookApi['credentials']['save']>(() => failed('internal'));
  const test = vi.fn<LotbookApi['credentials']['test']>(() => {
    // Chromium takes the focus from a button that is disabled; jsdom leaves it there.
    act(() => screen.getByRole('button', { name: 'Test only' }).blur());
    return ok({ accounts: 3 });
  });
  const { user } = renderApp('accounts', { ...FIRST, calls: { credentials: { save, test } } });
  await user.click(await screen.findByRole('button', { name: 'Connect my accounts' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connect through Vezgo' }));
  await user.click(screen.getByRole('radio', { name: 'Your team’s own endpoint' }));
  await user.type(screen.getByLabelText('Client ID'), 'id-1');
  await user.type(screen.getByLabelText('Address of the endpoint'), 'https://team.example/token');
  await user.click(screen.getAllByRole('button', { name: 'Add one' })[0] ?? document.body);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'X-Team');
  await user.type(screen.getByLabelText('Value'), 'a-secret');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Test only' }));
  const result = await screen.findByText(/It works: 3 accounts can be seen/);
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(test).toHaveBeenCalledWith({
    kind: 'endpoint',
    clientId: 'id-1',
    url: 'https://team.example/token',
    headers: [{ name: 'X-Team', value: 'a-secret' }],
    parameters: [],
  });
  expect(save).not.toHaveBeenCalled();
});

it('leads to the import without a key, and asks before whose rules count', async () => {
  const { user, fake } = renderApp('overview', { ...FIRST, info: { locale: 'en-GB' } });
  await user.click(await screen.findByRole('button', { name: 'Import files' }));
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Where you pay taxes' }));
  await user.click(screen.getByRole('button', { name: 'Save and import files' }));
  expect(await heading('Import')).toBeTruthy();
  expect(await fake.api.settings.get({})).toMatchObject({ value: { rules: 'gb' } });
  expect(screen.getByRole('navigation')).toBeTruthy();
});

it('puts a backup back where there is no book yet; without a file chosen it stays', async () => {
  const restore = vi.fn<LotbookApi['store']['restore']>(() => ok({ restored: false }));
  const { user, fake } = renderApp('accounts', { ...FIRST, calls: { store: { restore } } });
  const button = await screen.findByRole('button', { name: 'Restore a backup…' });
  await user.click(button);
  await vi.waitFor(() => expect(button).toHaveProperty('disabled', false));
  expect(screen.queryByRole('navigation')).toBeNull();
  restore.mockImplementationOnce(() => failed('store-unreadable', 'Choose another file.'));
  await user.click(button);
  expect(await screen.findByText('Choose another file.')).toBeTruthy();
  restore.mockImplementationOnce(() => {
    fake.emit('data.changed', { what: 'profile' });
    return ok({ restored: true });
  });
  await user.click(screen.getByRole('button', { name: 'Restore a backup…' }));
  expect(await heading('Overview')).toBeTruthy();
});
