import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startTexts } from '../text/i18n.js';
import { useToasts } from './toasts.js';

await startTexts();

function Steps() {
  const toasts = useToasts();
  return ['First', 'Second'].map((name) => (
    <button key={name} type="button" onClick={() => toasts.tell(`${name} undone.`, { topic: 'history' })}>
      {name}
    </button>
  ));
}

it('shows the newest message of a topic alone, and for its own time', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  render(
    <MantineProvider env="test">
      <Steps />
      <Notifications />
    </MantineProvider>,
  );
  const wait = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));
  fireEvent.click(screen.getByRole('button', { name: 'First' }));
  wait(3000);
  expect(screen.getByText('First undone.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Second' }));
  // Past the first one's four seconds; then the time in which a message fades.
  wait(2000);
  wait(1000);
  expect(screen.queryByText('First undone.')).toBeNull();
  expect(screen.getByText('Second undone.')).toBeTruthy();
});
