import { TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../entry/FormButtons.js';
import { useHistory } from '../shell/use-history.js';
import classes from './review.module.css';

interface WalletFormProps {
  readonly entry: string;
  readonly onDone: () => void;
}

/** The other end is a wallet of the person's own that is not connected: a transfer, and no tax event. */
export function WalletForm({ entry, onDone }: WalletFormProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [name, setName] = useState('');
  const wallet = name.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const decision = { kind: 'reclassify', target: entry, as: 'transfer', wallet } as const;
    if (await decide([decision], t('review.said.wallet'))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className={classes.formWords}>{t('review.walletWords')}</p>
      <TextInput
        label={t('review.walletName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        w={300}
      />
      <FormButtons enabled={wallet !== ''} onCancel={onDone} label={t('review.toWallet')} />
    </form>
  );
}
