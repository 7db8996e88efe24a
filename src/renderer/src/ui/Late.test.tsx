import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Late } from './Late.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says nothing while an answer may still be quick, and then what takes a while', () => {
  render(<Late>Working it out</Late>);
  act(() => void vi.advanceTimersByTime(500));
  expect(screen.queryByText('Working it out')).toBeNull();
  act(() => void vi.advanceTimersByTime(1000));
  expect(screen.getByText('Working it out')).toBeTruthy();
});
