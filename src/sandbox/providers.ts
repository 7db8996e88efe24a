/** What the Connect form asks for, and how a connection to the provider ends. */
export interface SampleProvider {
  readonly name: string;
  readonly displayName: string;
  readonly authType: 'token' | 'oauth';
  readonly beta: boolean;
  readonly notice: string | null;
  /** Two letters and a colour class for the Connect page, which loads no pictures. */
  readonly mark: string;
  readonly tint: 'navy' | 'blue' | 'green' | 'grey';
  /** `false`: the provider is out of reach and every connection fails. */
  readonly reachable: boolean;
}

export const PROVIDERS: readonly SampleProvider[] = [
  provider('cryptocom', 'Crypto.com Exchange', 'token', {
    mark: 'CR',
    tint: 'navy',
    notice: 'Create a read-only API key in the Exchange, not in the mobile app.',
  }),
  provider('coinbase', 'Coinbase', 'oauth', { mark: 'CB', tint: 'blue' }),
  provider('hand-check', 'Hand Check Exchange', 'token', { mark: 'HC', tint: 'green', beta: true }),
  provider('offline-exchange', 'Offline Exchange', 'token', { mark: 'OF', tint: 'grey', beta: true, reachable: false }),
];

type Look = Pick<SampleProvider, 'mark' | 'tint'> & Partial<Pick<SampleProvider, 'beta' | 'notice' | 'reachable'>>;

function provider(name: string, displayName: string, authType: SampleProvider['authType'], look: Look): SampleProvider {
  return { beta: false, notice: null, reachable: true, ...look, name, displayName, authType };
}

export function providerNamed(name: string): SampleProvider | undefined {
  return PROVIDERS.find((one) => one.name === name);
}

/** `logo`: where its picture is. */
export function wireProvider(one: SampleProvider, logo: string): Readonly<Record<string, unknown>> {
  return {
    name: one.name,
    display_name: one.displayName,
    logo,
    auth_type: one.authType,
    available_scopes: [],
    available_currencies: null,
    resource_type: 'provider',
    status: null,
    is_beta: one.beta,
    connect_notice: one.notice,
    credentials: one.authType === 'oauth' ? ['code'] : ['key', 'secret'],
  };
}

/** The provider as it stands inside an account. */
export function wireAccountProvider(one: SampleProvider, logo: string): Readonly<Record<string, unknown>> {
  return {
    name: one.name,
    display_name: one.displayName,
    logo,
    type: one.authType,
    scopes: [],
    resource_type: 'provider',
  };
}
