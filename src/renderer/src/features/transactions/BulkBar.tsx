import { Button, Menu, Popover, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOMING, OUTGOING, reclassified, type Reclassification } from '../entry/reclassify.js';
import { STEP_LIMIT, useHistory } from '../shell/use-history.js';
import classes from './transactions.module.css';
import type { RowSelection } from './use-row-selection.js';

interface BulkBarProps {
  readonly selection: RowSelection;
  /** Rows in the list, of which all may be more than can be chosen. */
  readonly matching: number;
}

/** What can be done to all chosen rows at once, in one step that one undo takes back. */
export function BulkBar({ selection, matching }: BulkBarProps): ReactNode {
  const { t } = useTranslation();
  const { ids, clear } = selection;
  const { decide, busy } = useHistory();
  if (ids.size === 0) return null;
  const targets = [...ids];
  const ignore = (): void => {
    const decisions = targets.map((target) => ({ kind: 'ignore', target }) as const);
    void decide(decisions, t('entry.said.ignore', { count: ids.size })).then((well) => well && clear());
  };
  return (
    <section className={classes.bulk} aria-label={t('transactions.bulk')}>
      <output>
        {t('transactions.chosen', { count: ids.size })}
        {matching > ids.size && ids.size === STEP_LIMIT && ` ${t('transactions.chosenMost')}`}
      </output>
      <ReclassifyMenu targets={targets} onDone={clear} />
      <NoteButton targets={targets} onDone={clear} />
      <Button size="compact-sm" variant="default" onClick={ignore} disabled={busy}>
        {t('entry.ignore')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t('transactions.unchoose')}
      </Button>
    </section>
  );
}

interface TargetsProps {
  readonly targets: readonly string[];
  readonly onDone: () => void;
}

function ReclassifyMenu({ targets, onDone }: TargetsProps): ReactNode {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  const items = (choices: readonly Reclassification[]): ReactNode =>
    choices.map((choice) => {
      const name = choice.category === undefined ? t(`kind.${choice.as}`) : t(`category.${choice.category}`);
      const apply = async (): Promise<void> => {
        const decisions = targets.map((target) => reclassified(target, choice));
        if (await decide(decisions, t('entry.said.reclassify', { count: targets.length, name }))) onDone();
      };
      return (
        <Menu.Item key={`${choice.as} ${choice.category ?? ''}`} onClick={() => void apply()}>
          {choice.category === undefined ? name : t('entry.incomeOf', { name })}
        </Menu.Item>
      );
    });
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={busy}>
          {t('entry.reclassify')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.bulkMenu ?? ''}>
        <Menu.Label>{t('entry.incoming')}</Menu.Label>
        {items(INCOMING)}
        <Menu.Label>{t('entry.outgoing')}</Menu.Label>
        {items(OUTGOING)}
      </Menu.Dropdown>
    </Menu>
  );
}

function NoteButton({ targets, onDone }: TargetsProps): ReactNode {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const apply = async (): Promise<void> => {
    const decisions = targets.map((target) => ({ kind: 'note', target, text }) as const);
    if (!(await decide(decisions, t('entry.said.note', { count: targets.length })))) return;
    setOpened(false);
    setText('');
    onDone();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus width={320}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(!opened)} disabled={busy}>
          {t('entry.note')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('entry.note')}>
        <Textarea
          label={t('entry.noteText')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={6}
        />
        <Button size="compact-sm" mt="sm" onClick={() => void apply()} loading={busy} disabled={text.trim() === ''}>
          {t('entry.save')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
