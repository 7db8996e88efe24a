import { ActionIcon, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedPair } from './typed-credentials.js';
import classes from './credentials-form.module.css';

/** As many as core/contract/calls.ts takes. */
const MOST = 50;

interface PairFieldsProps {
  readonly label: string;
  readonly pairs: readonly TypedPair[];
  readonly onChange: (pairs: readonly TypedPair[]) => void;
}

/** Names with values that go with each question to a team's endpoint; values may be secrets, so they are not shown. */
export function PairFields({ label, pairs, onChange }: PairFieldsProps): ReactNode {
  const { t } = useTranslation();
  const set = (key: number, part: Partial<TypedPair>): void =>
    onChange(pairs.map((pair) => (pair.key === key ? { ...pair, ...part } : pair)));
  const add = (): void => onChange([...pairs, { key: (pairs.at(-1)?.key ?? 0) + 1, name: '', value: '' }]);
  return (
    <fieldset className={classes.pairs}>
      <legend>{label}</legend>
      {pairs.map(({ key, name, value }) => (
        <div key={key} className={classes.pair}>
          <TextInput
            aria-label={t('credentials.pairName')}
            placeholder={t('credentials.pairName')}
            value={name}
            onChange={(event) => set(key, { name: event.currentTarget.value })}
            maxLength={200}
            spellCheck={false}
          />
          <PasswordInput
            aria-label={t('credentials.pairValue')}
            placeholder={t('credentials.pairValue')}
            value={value}
            onChange={(event) => set(key, { value: event.currentTarget.value })}
            maxLength={4000}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('credentials.show') }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('credentials.pairRemove')}
            onClick={() => onChange(pairs.filter((pair) => pair.key !== key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={add}
        disabled={pairs.length >= MOST}
        leftSection={<IconPlus size={14} aria-hidden />}
      >
        {t('credentials.pairAdd')}
      </Button>
    </fieldset>
  );
}
