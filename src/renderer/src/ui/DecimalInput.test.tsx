import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { startTexts } from '../text/i18n.js';
import { DecimalInput, typedDecimal } from './DecimalInput.js';
import { writeNumbersAs } from './decimal-display.js';

await startTexts();
afterEach(() => writeNumbersAs('en'));

function Field(): ReactNode {
  const [typed, setTyped] = useState('');
  return <DecimalInput label="Cost" value={typed} onChange={setTyped} unit="EUR" />;
}

async function type(text: string): Promise<string> {
  const user = userEvent.setup();
  const { container, unmount } = render(
    <MantineProvider env="test">
      <Field />
    </MantineProvider>,
  );
  await user.type(screen.getByRole('textbox', { name: 'Cost' }), text);
  const field = container.querySelector('.mantine-InputWrapper-root')?.parentElement;
  const words = (field?.textContent ?? '').replace('Cost', '').replace('EUR', '');
  unmount();
  return words;
}

it('reads a comma where the language writes one, and nowhere else', () => {
  const all = (texts: readonly string[]) => texts.map(typedDecimal);
  expect(all(['1234.5', '1,5', '-1'])).toEqual(['1234.5', null, null]);
  writeNumbersAs('de');
  expect(all(['1234.5', ' 1,5 ', '1.234,5', '1,234,5', ',5', '1,', '-1,5'])).toEqual([
    '1234.5',
    '1.5',
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('says how a point was read where it may have meant thousands', async () => {
  expect(await type('1.234')).toBe('');
  writeNumbersAs('de');
  expect(await type('1.234')).toBe('= 1,234');
  expect(await type('1234,5')).toBe('');
  expect(await type('1.234,5')).toContain('A plain number');
});
