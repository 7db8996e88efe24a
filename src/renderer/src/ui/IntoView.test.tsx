import { render, screen } from '@testing-library/react';
import { Activity, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { IntoView } from './IntoView.js';

function page(mode: 'visible' | 'hidden'): ReactNode {
  return (
    <Activity mode={mode}>
      <IntoView>Saved</IntoView>
    </Activity>
  );
}

it('has the focus where the button that led to it lost it, and takes it from nothing else', () => {
  const { rerender } = render(<button type="button">Test</button>);
  screen.getByRole('button').focus();
  rerender(
    <>
      <button type="button">Test</button>
      <IntoView>It works</IntoView>
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole('button'));
  rerender(<IntoView key="new">It works</IntoView>);
  expect(document.activeElement).toBe(screen.getByText('It works'));
});

it('comes into view once: a screen that is gone back to stays where it was left', () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { rerender } = render(page('visible'));
  expect(scroll.mock.calls).toEqual([[{ block: 'nearest' }]]);
  rerender(page('hidden'));
  rerender(page('visible'));
  expect(scroll).toHaveBeenCalledOnce();
});
