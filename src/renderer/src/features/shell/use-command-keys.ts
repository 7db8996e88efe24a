import { useHotkeys } from '@mantine/hooks';
import { useCallback } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import { useAppEvent } from '../../ui/use-event.js';
import type { Command } from './use-commands.js';

/** Menu commands that bear another name than what they start here. */
const MENU_NAMES: Readonly<Record<string, string>> = { 'check-engine': 'check' };

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}

/** The keys and the system's menu start commands. While a person types in a field, undo and redo are the field's own. */
export function useCommandKeys(commands: readonly Command[], openPalette: () => void): void {
  const start = useCallback(
    (id: string) => {
      if (id === 'palette') openPalette();
      // The system's menu takes these keys from the field, so they are handed back to it.
      else if ((id === 'undo' || id === 'redo') && isTyping()) document.execCommand(id);
      else {
        const command = commands.find((one) => one.id === (MENU_NAMES[id] ?? id));
        if (command?.enabled === true) command.run();
      }
    },
    [commands, openPalette],
  );
  useHotkeys([
    ...commands.flatMap(({ id, keys }) => (keys === null ? [] : [hotkey(keys, () => start(id))])),
    hotkey('mod+Y', () => start('redo')),
    // Most keyboards write a question mark with Shift.
    hotkey('shift+?', () => start('shortcuts')),
  ]);
  // Reached from a field too: a person who searches may want to go elsewhere.
  useHotkeys([hotkey('mod+K', openPalette)], []);
  const onMenu = useCallback(({ command }: EventPayload<'menu.chosen'>) => start(command), [start]);
  useAppEvent('menu.chosen', onMenu);
}

function hotkey(keys: string, run: () => void): [string, () => void] {
  return [keys, run];
}
