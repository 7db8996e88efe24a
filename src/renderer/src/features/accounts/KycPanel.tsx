import { Button } from '@mantine/core';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../core/contract/calls.js';
import { unwrap, useApi } from '../../api.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import { useLeave } from '../../ui/use-leave.js';
import classes from './accounts.module.css';

type Kyc = CallOutput<'accounts', 'kyc'>;

/** The person's own data at the exchange: asked for only on a click, kept no longer than this drawer is seen. */
export function KycPanel({ accountId }: { readonly accountId: string }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, run } = useAction();
  const [kyc, setKyc] = useState<Kyc | null>(null);
  const times = useRef(0);
  const drop = useCallback(() => {
    times.current += 1;
    setKyc(null);
  }, []);
  useLeave(drop);
  // What comes once the screen has been left is not shown when it is gone back to.
  const ask = async (): Promise<void> => {
    const time = times.current;
    const answer = await unwrap(api.accounts.kyc({ accountId }));
    if (time === times.current) setKyc(answer);
  };
  return (
    <>
      <Notice tone="warn">{t('accounts.kycWarning')}</Notice>
      {error !== null && <FailureNote error={error} />}
      <div aria-live="polite">
        {kyc === null ? (
          <Button variant="default" onClick={() => void run(ask)} loading={busy}>
            {t('accounts.kycAsk')}
          </Button>
        ) : (
          <KycData kyc={kyc} />
        )}
      </div>
    </>
  );
}

function KycData({ kyc }: { readonly kyc: Kyc }): ReactNode {
  const { t } = useTranslation();
  if (kyc.state !== 'data') return <p className={classes.words}>{t(`accounts.kycState.${kyc.state}`)}</p>;
  return (
    <Facts wide>
      {kyc.fields.map(({ name, value }) => (
        <Fact key={name} name={isNamed(name) ? t(`accounts.kycField.${name}`) : spelledOut(name)}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}

/** Fields that Vezgo names. */
const NAMED = ['email', 'name', 'mobile', 'address', 'country_code', 'account_label', 'account_status'] as const;

const isNamed = (field: string): field is (typeof NAMED)[number] => NAMED.some((named) => named === field);

/** Of a field that only this provider has: `date_of_birth` as “Date of birth”. */
function spelledOut(field: string): string {
  const words = field.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
