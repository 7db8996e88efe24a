import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { Activity, useLayoutEffect, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { KeptChart } from './KeptChart.js';

interface Watch {
  readonly onDrawn: () => void;
  readonly onGone: () => void;
}

/** Has effects, as the chart library's parts have. */
function Drawing({ words, onDrawn, onGone }: Watch & { readonly words: string }): ReactNode {
  useLayoutEffect(() => {
    onDrawn();
    return onGone;
  }, [onDrawn, onGone]);
  return <p>{words}</p>;
}

function page(mode: 'visible' | 'hidden', words: string, watch: Watch): ReactNode {
  return (
    <MantineProvider env="test">
      <Activity mode={mode}>
        <KeptChart height={200}>{() => <Drawing words={words} {...watch} />}</KeptChart>
      </Activity>
    </MantineProvider>
  );
}

it('stays drawn while its screen is hidden, and ends with it', async () => {
  const watch = { onDrawn: vi.fn<() => void>(), onGone: vi.fn<() => void>() };
  const { rerender, unmount } = render(page('visible', 'January', watch));
  const drawing = screen.getByText('January');
  rerender(page('hidden', 'January', watch));
  expect(drawing.isConnected).toBe(true);
  rerender(page('visible', 'February', watch));
  expect(screen.getByText('February')).toBe(drawing);
  expect(watch.onDrawn).toHaveBeenCalledOnce();
  expect(watch.onGone).not.toHaveBeenCalled();
  unmount();
  await act(async () => Promise.resolve());
  expect(watch.onGone).toHaveBeenCalledOnce();
});

it('draws nothing anew when its screen is only shown again', () => {
  const chart = vi.fn<() => ReactNode>(() => <p>March</p>);
  const kept = <KeptChart height={200}>{chart}</KeptChart>;
  const shown = (mode: 'visible' | 'hidden'): ReactNode => (
    <MantineProvider env="test">
      <Activity mode={mode}>{kept}</Activity>
    </MantineProvider>
  );
  const { rerender } = render(shown('visible'));
  expect(screen.getByText('March').isConnected).toBe(true);
  const drawn = chart.mock.calls.length;
  rerender(shown('hidden'));
  rerender(shown('visible'));
  expect(chart).toHaveBeenCalledTimes(drawn);
});
