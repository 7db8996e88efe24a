import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Page } from '../../ui/Page.js';
import { useAction } from '../../ui/use-action.js';
import { useSession } from '../shell/session.js';
import { goTo } from '../shell/use-route.js';
import { Licences } from './Licences.js';
import classes from './about.module.css';

/** Versions, licences, links. */
export function AboutScreen(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  const facts = [
    [t('about.version'), info.version],
    [t('about.runtime'), t('about.runtimeVersion', { version: info.electron, platform: info.platform })],
    [t('about.server'), info.apiHost],
    [t('about.profile'), t(`about.profiles.${info.profile}`)],
    [t('about.locale'), info.locale],
    [t('about.licence'), t('about.licenceName')],
  ] as const;
  return (
    <Page title={t('nav.about')} layout="scroll">
      <p className={classes.words}>{t('about.words')}</p>
      <Facts wide>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
      <Links />
      <LicencePart />
    </Page>
  );
}

const PAGES = [
  ['supported-exchanges', 'about.exchanges'],
  ['vezgo-sign-up', 'about.vezgo'],
] as const;

function Links(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { error, run } = useAction();
  return (
    <section aria-label={t('about.links')}>
      <div className={classes.links}>
        {PAGES.map(([page, name]) => (
          <Button key={page} variant="default" onClick={() => void run(() => unwrap(api.app.openPage({ page })))}>
            {t(name)}
          </Button>
        ))}
        <Button variant="default" onClick={() => goTo('check')}>
          {t('about.engine')}
        </Button>
      </div>
      {error !== null && <FailureNote error={error} />}
    </section>
  );
}

function LicencePart(): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <section className={classes.part} aria-label={t('about.licences')}>
      <h2 className={classes.title}>{t('about.licences')}</h2>
      <p className={classes.words}>{t('about.licencesWords')}</p>
      <div>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'about.hideLicences' : 'about.showLicences')}
        </Button>
      </div>
      {shown && <Licences />}
    </section>
  );
}
