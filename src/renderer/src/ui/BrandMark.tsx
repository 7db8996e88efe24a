import type { ReactNode } from 'react';

/** The mark: an open book whose right page carries a rising line. */
export function BrandMark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <rect width="24" height="24" rx="5" fill="var(--lb-accent)" />
      <path
        d="M5 6.5c2.4-.7 5-.4 7 1v10c-2-1.4-4.6-1.7-7-1zM19 6.5c-2.4-.7-5-.4-7 1v10c2-1.4 4.6-1.7 7-1z"
        stroke="var(--mantine-color-body)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M14.2 12.8l1.3-1.4 1.5-.5" stroke="var(--mantine-color-body)" strokeWidth="1.3" strokeLinecap="round" />
    </svg>
  );
}
