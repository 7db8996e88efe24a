import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AppError } from '../../../../core/domain/app-error.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

const rows = async (): Promise<readonly (string | null)[]> => {
  const table = await screen.findByRole('table', { name: 'Worked examples' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
};

it('lists each example with its source, and what differs', async () => {
  const { user } = renderApp('check');
  await heading('Check the engine');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await rows()).toEqual([
    'Passedus-fifoUnited StatesPublication 551',
    'Not passedgb-poolUnited KingdomHMRC manualgain: 12 expected, 13 found',
  ]);
  expect(screen.getByText(/1 example came out otherwise/)).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: 'Search examples' }), 'united states');
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  await user.click(screen.getByText('Not passed', { selector: 'label *' }));
  expect(await screen.findByText('No example matches.')).toBeTruthy();
});

it('shows how far it is and can be stopped; a failure can be tried again', async () => {
  const { user, ledger } = renderApp('check');
  const verify = vi.spyOn(ledger, 'verify').mockImplementation(({ onProgress, signal }) => {
    onProgress?.(3, 9);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new AppError('cancelled', ''))));
  });
  await user.click(await screen.findByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('Computing example 3 of 9…')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Check now' })).toBeTruthy();
  verify.mockRejectedValueOnce(new AppError('bad-input', 'An example is broken.'));
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('An example is broken.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
