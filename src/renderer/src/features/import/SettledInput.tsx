import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface SettledInputProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: string;
  /** What was typed, once the person leaves the field or presses Enter. */
  readonly onSettle: (value: string) => void;
  readonly maxLength: number;
  readonly width: number;
}

/** A field whose every change has the whole file read again, so it waits until the typing is over. */
export function SettledInput({ value, onSettle, width, ...rest }: SettledInputProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null && typed !== value) onSettle(typed);
    setTyped(null);
  };
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      spellCheck={false}
      autoComplete="off"
      w={width}
    />
  );
}
