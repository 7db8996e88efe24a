import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { Select } from './Select.js';

function Fruit(): ReactNode {
  const [value, setValue] = useState<string | null>('pear');
  return (
    <Select label="Fruit" data={['apple', 'pear', 'plum']} value={value} onChange={setValue} allowDeselect={false} />
  );
}

const options = (): readonly HTMLElement[] => screen.queryAllByRole('option', { hidden: true });

it('has no list until it is reached, and then takes the first key', async () => {
  const user = userEvent.setup();
  render(<Fruit />, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> });
  const field = screen.getByRole('combobox', { name: 'Fruit' });
  expect(options()).toEqual([]);
  await user.tab();
  expect(document.activeElement).toBe(field);
  await user.keyboard('{ArrowDown}');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveProperty('value', 'plum');
  await user.tab();
  await waitFor(() => expect(options()).toEqual([]));
});
