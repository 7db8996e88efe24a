import type { KeyboardEvent, MouseEvent, SyntheticEvent } from 'react';
import type { VirtualTableProps } from './table-props.js';
import type { RowFocus } from './use-row-focus.js';

/** The place in the list of the row that an event came from. */
function placeOf({ target }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}

/** What a click or a key on the rows does. */
export function useRowEvents<T>({ source, onOpen, selection }: VirtualTableProps<T>, focus: RowFocus) {
  const toggle = (index: number, range: boolean): void => {
    const row = source.rowAt(index);
    if (row !== undefined) selection?.onToggle(index, row, range);
  };
  const open = (index: number): void => {
    focus.setActive(index);
    const row = source.rowAt(index);
    if (row !== undefined) onOpen(row);
  };
  const onClick = (event: MouseEvent): void => {
    const index = placeOf(event);
    if (index === null) return;
    const chooses = event.target instanceof Element && event.target.closest('[data-chooses]') !== null;
    if (chooses || (selection !== undefined && event.shiftKey)) toggle(index, event.shiftKey);
    else open(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = placeOf(event);
    if (index === null) return;
    const space = event.key === ' ';
    if (event.key === 'Enter' || (space && selection === undefined)) {
      event.preventDefault();
      open(index);
    } else if (space) {
      event.preventDefault();
      toggle(index, event.shiftKey);
    } else {
      const next = focus.onKeyDown(event, index);
      if (next !== null && event.shiftKey && selection !== undefined) toggle(next, true);
    }
  };
  return { onClick, onKeyDown };
}
