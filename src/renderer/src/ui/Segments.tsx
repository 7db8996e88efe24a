import { Input, SegmentedControl, type SegmentedControlProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SegmentsProps<Value extends string> extends Pick<
  SegmentedControlProps<Value>,
  'data' | 'value' | 'onChange'
> {
  readonly label: string;
  readonly description?: string;
  /** As wide as its place. */
  readonly fullWidth?: boolean;
}

/** One of a few, all in sight, under their name as other fields have it. */
export function Segments<Value extends string>({ label, description, ...choice }: SegmentsProps<Value>): ReactNode {
  const id = useId();
  const about = useId();
  return (
    <div>
      <Input.Label id={id} labelElement="div" display="block" mb={4}>
        {label}
      </Input.Label>
      {description !== undefined && (
        <Input.Description id={about} mb={4}>
          {description}
        </Input.Description>
      )}
      <SegmentedControl
        aria-labelledby={id}
        {...(description === undefined ? {} : { 'aria-describedby': about })}
        {...choice}
      />
    </div>
  );
}
