import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/domain/app-error.js';
import { FailureNote } from '../../ui/FailureNote.js';
import classes from './settings.module.css';

interface AskDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen. */
  readonly words: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that takes more than a click to put right. */
export function AskDialog({
  opened,
  title,
  words,
  confirm,
  busy,
  error,
  onConfirm,
  onClose,
}: AskDialogProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      centered
    >
      <Stack gap={16}>
        <p className={classes.words}>{words}</p>
        {error !== null && <FailureNote error={error} />}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('action.cancel')}
        </Button>
        <Button color="red" onClick={onConfirm} loading={busy}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
