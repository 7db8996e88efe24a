import { Select as MantineSelect, type SelectProps } from '@mantine/core';
import { useState, type FocusEvent, type ReactNode, type RefAttributes } from 'react';

/**
 * One of several. Its list is drawn once the field has the focus, where keys look for it, and not with the screen: each closed list would
 * have the page laid out once more whenever that is shown.
 */
export function Select({
  onFocus,
  onBlur,
  comboboxProps,
  ...props
}: SelectProps & RefAttributes<HTMLInputElement>): ReactNode {
  const [focused, setFocused] = useState(false);
  return (
    <MantineSelect
      {...props}
      comboboxProps={{ keepMounted: focused, ...comboboxProps }}
      onFocus={(event: FocusEvent<HTMLInputElement>) => {
        setFocused(true);
        onFocus?.(event);
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        setFocused(false);
        onBlur?.(event);
      }}
    />
  );
}
