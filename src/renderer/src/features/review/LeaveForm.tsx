import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaving } from '../../../../core/decisions/left-as-is.js';
import { FormButtons } from '../entry/FormButtons.js';
import { useHistory } from '../shell/use-history.js';
import classes from './review.module.css';

const REASONS = ['history', 'small', 'lost'] as const;

interface LeaveFormProps {
  /** What is left open; several in one step for one reason. */
  readonly leavings: readonly Leaving[];
  /** The reason given before, when it was about other units. */
  readonly before: string | null;
  readonly onDone: () => void;
}

/** Leaves a question open for a reason of the person's own. The figures stay as they are, and the report says so. */
export function LeaveForm({ leavings, before, onDone }: LeaveFormProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [text, setText] = useState(before ?? '');
  const reason = text.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const decisions = leavings.map((leaving) => ({ ...leaving, reason }));
    if (await decide(decisions, t('review.said.left', { count: leavings.length }))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.leave}>
      <p className={classes.formWords}>{t('review.leaveWords')}</p>
      <Textarea
        label={t('review.reason')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        rows={2}
      />
      <div className={classes.fields}>
        {REASONS.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => setText(t(`review.reasons.${name}`))}>
            {t(`review.reasons.${name}`)}
          </Button>
        ))}
      </div>
      <FormButtons enabled={reason !== ''} onCancel={onDone} label={t('review.leave')} />
    </form>
  );
}
