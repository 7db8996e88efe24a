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
  /** The person goes on, to that screen. */
  readonly onDone: typeof goTo;
}

/** First start: sample data, or the person's own accounts or files and then where they pay taxes, or a backup of their book. */
export function StartScreen({ onDone }: StartScreenProps): ReactNode {
  const { t } = useTranslation();
  const [way, setWay] = useState<'connect' | 'files' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const back = (): void => {
    setWay(null);
    title.current?.focus();
  };
  const { info, credentials } = useSession();
  const { configured } = credentials;
  const welcoming = way === null && !configured;
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
        {configured && (
          <TaxHome
            next={t('start.connectNext')}
            onSaved={() => onDone('accounts', { do: 'connect' })}
            onSkip={() => onDone('accounts')}
          />
        )}
        {!configured && way === 'connect' && <ConnectSheet onBack={back} />}
        {!configured && way === 'files' && (
          <TaxHome next={t('start.filesNext')} onSaved={() => onDone('import')} onSkip={() => onDone('import')} />
        )}
        {welcoming && <Choices onWay={setWay} onRestored={() => onDone('overview')} />}
      </div>
    </main>
  );
}

interface ChoicesProps {
  readonly onWay: (way: 'connect' | 'files') => void;
  readonly onRestored: () => void;
}

function Choices({ onWay, onRestored }: ChoicesProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { reload } = useSession();
  const { busy, error, run } = useAction();
  const [doing, setDoing] = useState<'explore' | 'restore' | null>(null);
  const explore = (): void => {
    setDoing('explore');
    void run(async () => {
      await unwrap(api.sample.enter({}));
      reload();
    });
  };
  const restore = (): void => {
    setDoing('restore');
    void run(async () => {
      if ((await unwrap(api.store.restore({}))).restored) onRestored();
    });
  };
  return (
    <>
      {error !== null && <FailureNote error={error} />}
      <div className={classes.choices}>
        <section className={classes.choice}>
          <h2>{t('start.connectTitle')}</h2>
          <p>{t('start.connectWords')}</p>
          <Button onClick={() => onWay('connect')} disabled={busy}>
            {t('start.connect')}
          </Button>
        </section>
        <section className={classes.choice}>
          <h2>{t('start.exploreTitle')}</h2>
          <p>{t('start.exploreWords')}</p>
          <Button variant="default" onClick={explore} loading={busy && doing === 'explore'} disabled={busy}>
            {t('start.explore')}
          </Button>
          {busy && doing === 'explore' && <output className={classes.busy}>{t('start.exploreBusy')}</output>}
        </section>
      </div>
      <section className={classes.without}>
        <h2>{t('start.withoutTitle')}</h2>
        <p>{t('start.withoutWords')}</p>
        <div className={classes.ways}>
          <Button variant="default" onClick={() => onWay('files')} disabled={busy}>
            {t('start.files')}
          </Button>
          <Button variant="default" onClick={restore} loading={busy && doing === 'restore'} disabled={busy}>
            {t('start.restore')}
          </Button>
        </div>
      </section>
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
