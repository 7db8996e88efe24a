import { Modal, VisuallyHidden } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconArrowsExchange, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { zonedMinute } from '../../ui/zoned-time.js';
import { keyCaps } from './keys.js';
import classes from './palette.module.css';
import { useSession } from './session.js';
import type { Command } from './use-commands.js';
import { useFoundRows } from './use-found-rows.js';
import { goTo } from './use-route.js';

const LOOK = { actionsList: classes.list ?? '', actionsGroup: classes.group ?? '', action: classes.action ?? '' };
/** Every open dialog listens for Escape; none takes it from the palette, which stands above them. */
const OWN_ESCAPE = { 'data-mantine-stop-propagation': 'true' } as const;
/** A click beside the names gives the focus to the palette itself. */
const ATTRIBUTES = { content: OWN_ESCAPE };
/** As of the drawers: the screen behind stays readable. */
const OVERLAY = { backgroundOpacity: 0.25, blur: 0 };

/** Screens, actions, and transactions by id, asset or account: Ctrl or Cmd and K. */
export function Palette({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const found = useFoundRows(wanted);
  const { settings } = useSession();
  const named = commands.filter(({ label, enabled }) => enabled && isNamed(label, wanted));
  const { list, ask, takeFirst } = useFirstTaken(setQuery);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={ask}
      onSpotlightClose={() => ask('')}
      shortcut={null}
      classNames={LOOK}
      attributes={ATTRIBUTES}
      onKeyDown={({ key }) => key === 'Escape' && spotlight.close()}
      scrollable
      maxHeight={420}
      overlayProps={OVERLAY}
    >
      <VisuallyHidden>
        <Modal.Title>{t('palette.title')}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        {...OWN_ESCAPE}
        onKeyDown={takeFirst}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList ref={list}>
        {named.length > 0 && <CommandActions commands={named} query={wanted} />}
        {wanted !== '' && (
          <Spotlight.ActionsGroup label={t('palette.transactions')}>
            <Spotlight.Action
              label={t('palette.searchAll', { text: wanted })}
              leftSection={<IconSearch size={18} aria-hidden />}
              onClick={() => goTo('transactions', { text: wanted })}
            />
            {found.map(({ entry, kind, words }) => (
              <Spotlight.Action
                key={entry.id}
                label={`${t(`kind.${kind}`)} · ${words}`}
                description={`${zonedMinute(entry.time, settings.timezone)} · ${entry.id}`}
                leftSection={<IconArrowsExchange size={18} aria-hidden />}
                onClick={() => goTo('transactions', { entry: entry.id })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Until an arrow moves the mark, Enter takes the first: the library marks an action before the list of the new query is drawn. */
function useFirstTaken(setQuery: (query: string) => void) {
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const ask = (text: string): void => {
    moved.current = false;
    setQuery(text);
  };
  const takeFirst = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowDown' || key === 'ArrowUp') moved.current = true;
    if (key !== 'Enter' || moved.current) return;
    list.current?.querySelectorAll('[data-selected]').forEach((marked) => marked.removeAttribute('data-selected'));
    list.current?.querySelector<HTMLElement>('[data-action]')?.click();
  };
  return { list, ask, takeFirst };
}

interface CommandActionsProps {
  readonly commands: readonly Command[];
  readonly query: string;
}

function CommandActions({ commands, query }: CommandActionsProps): ReactNode {
  const { t } = useTranslation();
  const mac = useOs() === 'macos';
  return groupsFor(query, commands).map((group) => {
    const own = commands.filter((command) => command.group === group);
    if (own.length === 0) return null;
    return (
      <Spotlight.ActionsGroup key={group} label={t(`palette.${group}`)}>
        {own.map(({ id, label, icon: CommandIcon, keys, run }) => (
          <Spotlight.Action
            key={id}
            label={label}
            leftSection={<CommandIcon size={18} stroke={1.75} aria-hidden />}
            rightSection={keys === null ? null : <kbd aria-hidden>{keyCaps(keys, mac).join(' ')}</kbd>}
            onClick={run}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  });
}

/** Actions first, except that who begins to type the name of a screen wants to go there. */
function groupsFor(query: string, commands: readonly Command[]): readonly Command['group'][] {
  const toScreen = commands.some(({ group, label }) => group === 'go' && plain(label).startsWith(plain(query)));
  return query !== '' && toScreen ? ['go', 'act'] : ['act', 'go'];
}

/** Every word typed begins a word of the label, accents or not. */
function isNamed(label: string, query: string): boolean {
  const words = plain(label).split(/[\s’'-]+/);
  return plain(query)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** In small letters without accents, as one types in haste; German letters in the two ways that they are typed without their keys. */
function plain(text: string): string {
  const letters = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/([aou])e/g, '$1').replaceAll('ß', 'ss');
}
