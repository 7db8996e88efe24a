import { notifications } from '@mantine/notifications';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from './FailureNote.js';

/** How long a message stays, in milliseconds; one with a button stays longer, as it has to be reached. */
const SHORT_MS = 4000;
const LONG_MS = 10_000;

/** The last message of each topic. None takes over the id of another: it would be closed at the other's time. */
const lastOf = new Map<string, string>();

export interface Toasts {
  /** Tells that something was done; `content` may carry a button that takes it back. Of a `topic` the newest message alone is shown. */
  readonly tell: (content: ReactNode, options?: { readonly topic?: string; readonly stay?: boolean }) => void;
  /** Tells what is being done, until the function that it answers is called. */
  readonly work: (words: string) => () => void;
  /** Tells what went wrong and what to do. Stays until it is closed. */
  readonly fail: (error: { readonly code: string; readonly message: string }) => void;
}

/** Short messages in the corner, for what has no place of its own on the screen. */
export function useToasts(): Toasts {
  const { t } = useTranslation();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('action.close') };
    return {
      tell: (message, { topic, stay = false } = {}) => {
        const id = notifications.show({ message, closeButtonProps, autoClose: stay ? LONG_MS : SHORT_MS });
        if (topic === undefined) return;
        const before = lastOf.get(topic);
        if (before !== undefined) notifications.hide(before);
        lastOf.set(topic, id);
      },
      work: (message) => {
        const id = notifications.show({ message, loading: true, autoClose: false, withCloseButton: false });
        return () => notifications.hide(id);
      },
      fail: (error) => {
        const { title, detail } = failureWords(t, error);
        notifications.show({ title, message: detail, color: 'red', autoClose: false, closeButtonProps });
      },
    };
  }, [t]);
}
