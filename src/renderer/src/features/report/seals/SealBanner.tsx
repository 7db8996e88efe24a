import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { moneyText } from '../../../ui/decimal-display.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import type { Load } from '../../../ui/use-load.js';
import { Waiting } from '../../../ui/Waiting.js';
import { zonedDate } from '../../../ui/zoned-time.js';
import type { SealCheck } from '../../../worker/seals/seal-protocol.js';
import { useSession } from '../../shell/session.js';
import { currenciesOf } from './Change.js';
import { SealComparison } from './SealComparison.js';

interface SealBannerProps {
  readonly seal: SealView;
  readonly check: Load<SealCheck>;
  /** Whether the sealed figures are on screen. */
  readonly asSealed: boolean;
  readonly onAsSealed: (asSealed: boolean) => void;
}

/** When the year was sealed, and whether it is still what it was. */
export function SealBanner({ seal, check, asSealed, onAsSealed }: SealBannerProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [comparing, setComparing] = useState(false);
  if (check.state === 'loading') return <Waiting label={t('seal.checking')} />;
  if (check.state === 'failed') return <FailureNote error={check.error} onRetry={check.retry} />;
  const { intact } = check.value;
  const time = zonedDate(seal.sealedAt, settings.timezone);
  const words = asSealed ? t('seal.asSealed', { time }) : t(intact ? 'seal.intact' : 'seal.changed', { time });
  const actions = (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setComparing(true)}>
        {t('seal.compare')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onAsSealed(!asSealed)}>
        {t(asSealed ? 'seal.showNow' : 'seal.showSealed')}
      </Button>
    </>
  );
  return (
    <>
      <Notice tone={intact || asSealed ? 'plain' : 'warn'} actions={actions}>
        {words} {!intact && !asSealed && <Difference check={check.value} />}
      </Notice>
      <SideDrawer
        opened={comparing}
        title={t('seal.compareTitle', { year: seal.year })}
        onClose={() => setComparing(false)}
      >
        <SealComparison check={check.value} />
      </SideDrawer>
    </>
  );
}

/** What the year comes to as sealed and now, where that differs. */
function Difference({ check }: { readonly check: SealCheck }): ReactNode {
  const { t } = useTranslation();
  const { sealed = null, now = null } = check.figures.find(({ name }) => name === 'taxable') ?? {};
  const currencies = currenciesOf(check);
  return (
    <>
      {sealed !== null && now !== null && sealed !== now && (
        <strong>
          {t('seal.changedTaxable', {
            sealed: moneyText(sealed, currencies.sealed),
            now: moneyText(now, currencies.now),
          })}{' '}
        </strong>
      )}
      {t('seal.changedWords')}
    </>
  );
}
