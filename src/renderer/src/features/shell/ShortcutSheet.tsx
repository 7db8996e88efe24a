import { Kbd, Modal } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCaps } from './keys.js';
import type { Command } from './use-commands.js';
import classes from './shell.module.css';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
}

/** Keys that belong to parts of screens, by the name of what they do. */
const LOCAL_KEYS = [
  ['palette', ['mod+K']],
  ['search', ['/']],
  ['rows', ['↑', '↓', 'Home', 'End']],
  ['open', ['Enter']],
  ['select', ['Space', 'shift+↓']],
  ['next', ['J', 'K']],
  ['resolve', ['1', '2', '3']],
  ['close', ['Esc']],
] as const;

/** Every key of the app. */
export function ShortcutSheet({ opened, onClose, commands }: ShortcutSheetProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.shortcuts}>
        <KeyList title={t('shortcuts.screens')} rows={rowsOf(commands, 'go')} />
        <KeyList title={t('shortcuts.actions')} rows={rowsOf(commands, 'act')} />
        <KeyList
          title={t('shortcuts.lists')}
          rows={LOCAL_KEYS.map(([name, keys]) => ({ name: t(`shortcuts.key.${name}`), keys }))}
        />
      </div>
    </Modal>
  );
}

interface KeyRow {
  readonly name: string;
  readonly keys: readonly string[];
}

function rowsOf(commands: readonly Command[], group: Command['group']): readonly KeyRow[] {
  return commands.flatMap((command) =>
    command.group === group && command.keys !== null ? [{ name: command.label, keys: [command.keys] }] : [],
  );
}

function KeyList({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }): ReactNode {
  const mac = useOs() === 'macos';
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((key) => (
                <span key={key} className={classes.keys}>
                  {keyCaps(key, mac).map((cap) => (
                    <Kbd key={cap}>{cap}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
