import type { CredentialsInput } from '../../../../core/contract/calls.js';

/** A header or a parameter as typed. */
export interface TypedPair {
  /** Tells rows of the form apart. */
  readonly key: number;
  readonly name: string;
  readonly value: string;
}

/** Both kinds at once, so that nothing typed is lost when one looks at the other. */
export interface TypedCredentials {
  readonly kind: CredentialsInput['kind'];
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
  readonly url: string;
  readonly headers: readonly TypedPair[];
  readonly parameters: readonly TypedPair[];
}

export const emptyCredentials: TypedCredentials = {
  kind: 'client',
  clientId: '',
  secret: '',
  loginName: '',
  url: '',
  headers: [],
  parameters: [],
};

/** What may stay in a form that nobody looks at. */
export function withoutSecrets(typed: TypedCredentials): TypedCredentials {
  return { ...typed, secret: '', headers: [], parameters: [] };
}

/** As main takes them: trimmed, rows without a name left out. */
export function credentialsOf(typed: TypedCredentials): CredentialsInput {
  const clientId = typed.clientId.trim();
  if (typed.kind === 'client') {
    return { kind: 'client', clientId, secret: typed.secret.trim(), loginName: typed.loginName.trim() };
  }
  const pairs = (rows: readonly TypedPair[]) =>
    rows.flatMap(({ name, value }) => (name.trim() === '' ? [] : [{ name: name.trim(), value: value.trim() }]));
  return {
    kind: 'endpoint',
    clientId,
    url: typed.url.trim(),
    headers: pairs(typed.headers),
    parameters: pairs(typed.parameters),
  };
}
