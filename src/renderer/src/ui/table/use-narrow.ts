import { useCallback, useState } from 'react';

/**
 * Whether the place of a table is narrower than that many pixels, so that a column can give way before the table scrolls sideways, and
 * what the table tells its room to.
 */
export function useNarrow(below: number): readonly [narrow: boolean, onRoom: (width: number) => void] {
  const [narrow, setNarrow] = useState(false);
  const onRoom = useCallback((width: number) => setNarrow(width < below), [below]);
  return [narrow, onRoom];
}
