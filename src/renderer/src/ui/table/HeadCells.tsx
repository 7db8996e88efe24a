import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ColumnMeta } from './column-defs.js';
import { SortButton } from './SortButton.js';
import type { TableSelection } from './table-props.js';
import classes from './virtual-table.module.css';

/** Choosing every row of the list; the table knows rows on screen only, so its owner answers for the others. */
export function AllCell({
  selection,
}: {
  readonly selection: Omit<TableSelection<never>, 'isSelected' | 'onToggle'>;
}): ReactNode {
  const { all, onAll, allLabel } = selection;
  return (
    <th scope="col" className={classes.choose}>
      <Checkbox
        size="xs"
        aria-label={allLabel}
        checked={all === 'all'}
        indeterminate={all === 'some'}
        onChange={onAll}
      />
    </th>
  );
}

export function HeaderCell({ meta }: { readonly meta: ColumnMeta | undefined }): ReactNode {
  if (meta === undefined) return null;
  const { sort, text, unseen, words, numeric } = meta;
  return (
    <th
      scope="col"
      className={numeric ? classes.numeric : classes.text}
      {...(sort === undefined ? {} : { 'aria-sort': sort.direction ?? 'none' })}
    >
      <HeaderText text={text} unseen={unseen} words={words} sort={sort} />
    </th>
  );
}

function HeaderText({ text, unseen, words, sort }: Omit<ColumnMeta, 'numeric'>): ReactNode {
  if (unseen) return <span className="lb-unseen">{text}</span>;
  if (sort !== undefined) return <SortButton text={text} sort={sort} />;
  if (words === '') return text;
  return (
    <span className={classes.term} title={words}>
      {text}
    </span>
  );
}
