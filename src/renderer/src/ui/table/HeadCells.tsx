import { Checkbox } from '@mantine/core';
import type { HeaderGroup } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';
import type { ColumnHead, ColumnMeta, features } from './column-defs.js';
import { SortButton } from './SortButton.js';
import type { TableSelection } from './table-props.js';
import type { Place } from './use-visible-places.js';
import classes from './virtual-table.module.css';

type AllChoice = Pick<TableSelection<never>, 'all' | 'onAll' | 'allLabel'>;

interface HeadProps {
  readonly groups: readonly HeaderGroup<typeof features, Place>[];
  readonly selection: AllChoice | undefined;
}

/** Stays as it is while rows come and go under it. */
export const Head = memo(function Head({ groups, selection }: HeadProps): ReactNode {
  return (
    <thead className={classes.head}>
      {groups.map((group) => (
        <tr key={group.id} aria-rowindex={1} className={classes.columns}>
          {selection !== undefined && <AllCell selection={selection} />}
          {group.headers.map(({ id, column }) => (
            <HeaderCell key={id} meta={column.columnDef.meta} />
          ))}
        </tr>
      ))}
    </thead>
  );
});

/** Choosing every row of the list; the table knows rows on screen only, so its owner answers for the others. */
function AllCell({ selection }: { readonly selection: AllChoice }): ReactNode {
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

function HeaderCell({ meta }: { readonly meta: ColumnMeta | undefined }): ReactNode {
  if (meta === undefined) return null;
  const { numeric, head, below } = meta;
  const sorts = [head, below].flatMap((one) => one?.sort ?? []);
  const direction = sorts.find((sort) => sort.direction !== null)?.direction ?? 'none';
  return (
    <th
      scope="col"
      className={numeric ? classes.numeric : classes.text}
      {...(sorts.length === 0 ? {} : { 'aria-sort': direction })}
    >
      <div className={classes.line}>
        <HeaderText {...head} />
      </div>
      {below !== undefined && (
        <div className={classes.line}>
          <HeaderText {...below} />
        </div>
      )}
    </th>
  );
}

function HeaderText({ text, unseen, words, sort }: ColumnHead): ReactNode {
  if (unseen) return <span className="lb-unseen">{text}</span>;
  if (sort !== undefined) return <SortButton text={text} sort={sort} />;
  if (words === '') return text;
  return (
    <span className={classes.term} title={words}>
      {text}
    </span>
  );
}
