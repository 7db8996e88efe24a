import type { SampleProvider } from '../providers.js';
import type { Reply } from '../server/http-messages.js';
import { html, page, type Html, type PageLook } from './page.js';
import type { ConnectSession } from './sessions.js';
import { textsIn, withProvider } from './texts.js';

/** What the credentials form accepts, shown on it: a person exploring the sandbox has no other key. */
export const TEST_KEYS = { key: 'sandbox-key', secret: 'sandbox-secret' } as const;

const at = (session: ConnectSession, step: string): string => `/session/${session.id}/${step}`;

export function chooseScreen(session: ConnectSession): Reply {
  const texts = textsIn(session.look.language);
  const items = session.providers.map(
    (one) =>
      html`<li>
        <a class="provider" id="provider-${one.name}" href="${at(session, `provider/${one.name}`)}">
          ${mark(one)}${one.displayName}</a
        >
      </li>`,
  );
  return page({
    look: session.look,
    title: texts.connectAccount,
    close: at(session, 'close'),
    body: html`<h1>${texts.connectAccount}</h1>
      <p>${texts.choose}</p>
      <ul id="providers" class="${session.perLine === 2 ? 'two' : 'one'}">
        ${items}
      </ul>`,
  });
}

/** The provider's own form: its credentials, or the way to its sign-in page. `problem` is shown above the fields. */
export function providerScreen(session: ConnectSession, provider: SampleProvider, problem?: string): Reply {
  const texts = textsIn(session.look.language);
  const title = session.reconnect === null ? texts.connectAccount : texts.reconnectAccount;
  return page({
    look: session.look,
    title,
    close: at(session, 'close'),
    ...(session.choosing ? { back: at(session, 'providers') } : {}),
    ...(problem === undefined ? {} : { status: 400 }),
    body: html`<div class="title">
        ${mark(provider)}
        <h1>${provider.displayName}</h1>
      </div>
      ${problem === undefined ? '' : html`<p class="bad" role="alert">${problem}</p>`}
      ${provider.authType === 'oauth' ? signInPart(session, provider) : credentialsPart(session, provider)}`,
  });
}

function credentialsPart(session: ConnectSession, provider: SampleProvider): Html {
  const texts = textsIn(session.look.language);
  return html`${provider.notice === null ? '' : html`<p>${provider.notice}</p>`}
    <p class="note">${texts.testKeys}<br /><code>${TEST_KEYS.key}</code> · <code>${TEST_KEYS.secret}</code></p>
    <form id="credentials" method="post" action="${at(session, `provider/${provider.name}`)}" autocomplete="off">
      <label for="key">${texts.key}</label
      ><input id="key" name="key" required maxlength="200" autofocus spellcheck="false" />
      <label for="secret">${texts.secret}</label
      ><input id="secret" name="secret" type="password" required maxlength="200" />
      <button class="button" id="connect" type="submit">${texts.connect}</button>
    </form>`;
}

function signInPart(session: ConnectSession, provider: SampleProvider): Html {
  const texts = textsIn(session.look.language);
  return html`<p>${withProvider(texts.elsewhere, provider.displayName)}</p>
    <a class="button" id="continue" href="${at(session, `sign-in/${provider.name}`)}">
      ${withProvider(texts.continueTo, provider.displayName)}</a
    >`;
}

/** The page that stands for the provider's own: permission is given or refused there. */
export function consentScreen(session: ConnectSession, provider: SampleProvider): Reply {
  const texts = textsIn(session.look.language);
  return page({
    look: session.look,
    title: provider.displayName,
    body: html`<div class="title">
        ${mark(provider)}
        <h1>${provider.displayName}</h1>
      </div>
      <h1>${texts.wantsAccess}</h1>
      <p>${texts.readOnly}</p>
      <form method="post" action="${at(session, `sign-in/${provider.name}`)}">
        <button class="button" id="allow" name="decision" value="allow">${texts.allow}</button>
        <button class="button quiet" id="deny" name="decision" value="deny">${texts.deny}</button>
      </form>`,
  });
}

/** Turns until the result is there; one that waits for ever has no next page. */
export function connectingScreen(session: ConnectSession, provider: SampleProvider): Reply {
  const texts = textsIn(session.look.language);
  const title = withProvider(texts.connecting, provider.displayName);
  return page({
    look: session.look,
    title,
    close: at(session, 'close'),
    ...(session.outcome === 'waiting' ? {} : { next: at(session, 'result') }),
    body: html`<div class="centre" role="status">
      <div class="wheel"></div>
      <h1>${title}</h1>
      <p>${texts.moment}</p>
    </div>`,
  });
}

/** `/connected` and `/exit`: where a walk ends that asked for no other place. */
export function endScreen(look: PageLook, connected: boolean, message: string): Reply {
  const texts = textsIn(look.language);
  const title = connected ? texts.connected : texts.notConnected;
  return page({
    look,
    title,
    body: html`<div class="centre">
      <h1>${title}</h1>
      <p>${message}</p>
      <p>${texts.mayClose}</p>
    </div>`,
  });
}

/** A request that Connect does not open for: no valid token, a wrong client, a redirect that is not registered. */
export function refusalScreen(look: PageLook, status: number, message: string): Reply {
  const title = textsIn(look.language).cannotOpen;
  return page({
    look,
    title,
    status,
    body: html`<h1>${title}</h1>
      <p class="bad" role="alert">${message}</p>`,
  });
}

function mark(provider: SampleProvider): Html {
  return html`<span class="mark ${provider.tint}" aria-hidden="true">${provider.mark}</span>`;
}
