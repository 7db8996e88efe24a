import { Input, SegmentedControl, type SegmentedControlProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SegmentsProps<Value extends string> extends Pick<
  SegmentedControlProps<Value>,
  'data' | 'value' | 'onChange'
> {
  readonly label: string;
  /** As wide as its place. */
  readonly fullWidth?: boolean;
}

/** One of a few, all in sight, under their name as other fields have it. */
export function Segments<Value extends string>({ label, ...choice }: SegmentsProps<Value>): ReactNode {
  const id = useId();
  return (
    <div>
      <Input.Label id={id} labelElement="div" display="block" mb={4}>
        {label}
      </Input.Label>
      <SegmentedControl aria-labelledby={id} {...choice} />
    </div>
  );
}
