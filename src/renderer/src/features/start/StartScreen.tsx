import { Anchor, Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { BrandMark } from '../../ui/BrandMark.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { takeLostFocus } from '../../ui/take-lost-focus.js';
import { useAction } from '../../ui/use-action.js';
import { CredentialsForm } from '../settings/CredentialsForm.js';
import { useSession } from '../shell/session.js';
import { goTo } from '../shell/use-route.js';
import classes from './start.module.css';
import { TaxHome } from './TaxHome.js';

interface StartScreenProps {
  /** The person goes on, to connect an account at once or to look around first. */
  readonly onDone: (next: 'connect' | 'look') => void;
}

/** First start: sample data, or the person's own accounts and then where they pay taxes. */
export function StartScreen({ onDone }: StartScreenProps): ReactNode {
  const { t } = useTranslation();
  const [connecting, setConnecting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const back = (): void => {
    setConnecting(false);
    title.current?.focus();
  };
  const { info, credentials } = useSession();
  const welcoming = !connecting && !credentials.configured;
  return (
    <main className={classes.start}>
      <div className={classes.sheet}>
        <header className={classes.head}>
          <BrandMark size={40} />
          <h1 ref={title} tabIndex={-1} className={classes.title}>
            {t('start.title')}
          </h1>
          {welcoming && <p className={classes.lead}>{t('start.lead')}</p>}
        </header>
        {info.loopbackOnly && <p className={classes.quiet}>{t('app.loopbackOnly')}</p>}
        {credentials.configured && <TaxHome onSaved={() => onDone('connect')} onSkip={() => onDone('look')} />}
        {!credentials.configured && connecting && <ConnectSheet onBack={back} />}
        {welcoming && <Choices onConnect={() => setConnecting(true)} />}
      </div>
    </main>
  );
}

function Choices({ onConnect }: { readonly onConnect: () => void }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { reload } = useSession();
  const { busy, error, run } = useAction();
  const explore = (): void => {
    void run(async () => {
      await unwrap(api.sample.enter({}));
      reload();
    });
  };
  return (
    <>
      {error !== null && <FailureNote error={error} />}
      <div className={classes.choices}>
        <section className={classes.choice}>
          <h2>{t('start.connectTitle')}</h2>
          <p>{t('start.connectWords')}</p>
          <Button onClick={onConnect} disabled={busy}>
            {t('start.connect')}
          </Button>
        </section>
        <section className={classes.choice}>
          <h2>{t('start.exploreTitle')}</h2>
          <p>{t('start.exploreWords')}</p>
          <Button variant="default" onClick={explore} loading={busy}>
            {t('start.explore')}
          </Button>
          {busy && <output className={classes.busy}>{t('start.exploreBusy')}</output>}
        </section>
      </div>
    </>
  );
}

function ConnectSheet({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { reload } = useSession();
  /** Next comes an account to connect. */
  const toAccounts = (): void => {
    goTo('accounts');
    reload();
  };
  const signUp = (): void => void api.app.openPage({ page: 'vezgo-sign-up' });
  return (
    <section className={classes.sheetForm}>
      <h2 ref={takeLostFocus} tabIndex={-1}>
        {t('start.credentialsTitle')}
      </h2>
      <p>
        {t('start.credentialsWords')}{' '}
        <Anchor component="button" type="button" inherit onClick={signUp}>
          {t('start.signUp')}
        </Anchor>
      </p>
      <CredentialsForm onSaved={toAccounts} onBack={onBack} />
    </section>
  );
}
