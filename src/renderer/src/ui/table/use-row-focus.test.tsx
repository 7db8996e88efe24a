import { act, render, screen } from '@testing-library/react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { useRowFocus } from './use-row-focus.js';

const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

/** Three rows, drawn anew on demand, with a key that comes before that picture is finished. */
function Rows(): ReactNode {
  const container = useRef<HTMLTableElement>(null);
  const [drawn, setDrawn] = useState(0);
  const focus = useRowFocus(3, container, () => undefined);
  useLayoutEffect(() => {
    if (drawn > 0) press('ArrowDown');
  }, [drawn]);
  return (
    <>
      <button type="button" onClick={() => setDrawn(drawn + 1)}>
        Draw anew
      </button>
      <table ref={container}>
        <tbody>
          {[0, 1, 2].map((index) => (
            <tr key={index} tabIndex={-1} data-index={index} onKeyDown={(event) => focus.onKeyDown(event, index)}>
              <td>Row {index}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

it('moves by a key that comes while an earlier picture is being finished', () => {
  render(<Rows />);
  act(() => screen.getByRole('row', { name: 'Row 0' }).focus());
  act(() => screen.getByRole('button').click());
  expect(document.activeElement?.textContent).toBe('Row 1');
});
