import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './waiting.module.css';

/** Shown while a screen has nothing yet; it fades in late so that a quick answer never flickers. */
export function Waiting({ label }: { readonly label: string }): ReactNode {
  return (
    <output className={classes.waiting}>
      <Loader size={16} aria-hidden />
      <span>{label}</span>
    </output>
  );
}
