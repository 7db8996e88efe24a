import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FAILURE_CODES, type FailureCode } from '../../../core/contract/outcome.js';
import { inWords } from '../text/said.js';
import classes from './notes.module.css';

interface FailureNoteProps {
  readonly error: { readonly code: string; readonly message: string };
  /** Where the code's own says too little. */
  readonly title?: string;
  readonly onRetry?: () => void;
  /** What else is to be known, as a sentence. */
  readonly more?: string;
  /** Further ways out, as buttons. */
  readonly children?: ReactNode;
}

function knownCode(code: string): FailureCode {
  return FAILURE_CODES.find((known) => known === code) ?? 'internal';
}

/** Title and next step of a failure, in plain words. */
export function failureWords(t: TFunction, error: FailureNoteProps['error']): { title: string; detail: string } {
  const code = knownCode(error.code);
  const title = t(`failure.${code}.title`);
  const detail = error.message === '' || code === 'internal' ? t(`failure.${code}.step`) : inWords(t, error.message);
  return (SERVER_CODES.has(code) && headed(detail)) || { title, detail: sayingMore(detail, title) };
}

/** Their words begin with what happened to which server, which the code's own title would only say again less exactly. */
const SERVER_CODES: ReadonlySet<FailureCode> = new Set(['offline', 'server-error', 'auth-rejected']);

/** The first of several sentences as the title of the others. */
function headed(words: string): { title: string; detail: string } | null {
  const end = words.indexOf('. ');
  return end === -1 ? null : { title: words.slice(0, end), detail: words.slice(end + 2) };
}

/** Without the sentence that the title says already; commands, which have no title, need it. */
function sayingMore(detail: string, title: string): string {
  return detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail;
}

/** What went wrong in plain words, and the next step. */
export function FailureNote({ error, title, onRetry, more, children }: FailureNoteProps): ReactNode {
  const { t } = useTranslation();
  const words = failureWords(t, error);
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{title ?? words.title}</strong>
        <div className={classes.detail}>{words.detail}</div>
        {more !== undefined && <div>{more}</div>}
      </div>
      <div className={classes.actions}>
        {children}
        {onRetry !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
