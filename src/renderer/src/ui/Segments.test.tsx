import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Segments } from './Segments.js';

it('is read out with its name and what is said of it', () => {
  render(
    <Segments label="Rounding" description="Rows are rounded" data={['a', 'b']} value="a" onChange={() => undefined} />,
    { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> },
  );
  const choice = screen.getByRole('radiogroup', { name: 'Rounding' });
  expect(screen.queryByRole('radiogroup', { description: 'Rows are rounded' })).toBe(choice);
});
