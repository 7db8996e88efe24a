import type { ReactNode } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../ui/BrandMark.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Page } from '../../ui/Page.js';
import classes from './shell.module.css';
import { usePlace } from './use-route.js';

/** A mistake in drawing is ours: there are no words of its own for it. */
const BUG = { code: 'internal', message: '' } as const;

/** Stands in for a screen that could not be drawn; rail, palette and the other screens go on. */
export function FailedScreen({ resetErrorBoundary }: FallbackProps): ReactNode {
  const { t } = useTranslation();
  const { screen } = usePlace();
  return (
    <Page title={t(`nav.${screen}`)} layout="scroll">
      <FailureNote error={BUG} onRetry={resetErrorBoundary} />
    </Page>
  );
}

/** Stands in for the whole page, where what surrounds the screens could not be drawn. */
export function FailedPage({ resetErrorBoundary }: FallbackProps): ReactNode {
  return (
    <main className={classes.bare}>
      <BrandMark size={40} />
      <FailureNote error={BUG} onRetry={resetErrorBoundary} />
    </main>
  );
}
