import { useCallback, useState } from 'react';

/**
 * The first of several least widths of a table, in pixels and falling, that its place has room for, or else the last: columns give way step
 * by step before a table scrolls sideways. Also what the table tells its room to. Keep `widths` stable.
 */
export function useFitting(widths: readonly number[]): readonly [step: number, onRoom: (width: number) => void] {
  const [step, setStep] = useState(0);
  const onRoom = useCallback(
    (room: number) => {
      const first = widths.findIndex((width) => width <= room);
      setStep(first === -1 ? widths.length - 1 : first);
    },
    [widths],
  );
  return [step, onRoom];
}
