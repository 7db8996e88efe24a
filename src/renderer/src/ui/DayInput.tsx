import { DateInput, type DateInputProps } from '@mantine/dates';
import { useState, type ReactNode } from 'react';
import { useCalendarLabels } from './use-calendar-labels.js';

/** One calendar day, typed or chosen; Escape closes its calendar and not the drawer around it, with what was typed there. */
export function DayInput(props: DateInputProps): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <DateInput
      placeholder="YYYY-MM-DD"
      valueFormat="YYYY-MM-DD"
      ariaLabels={useCalendarLabels()}
      popoverProps={{ onOpen: () => setOpened(true), onClose: () => setOpened(false) }}
      // The library says so of its lists by itself.
      data-mantine-stop-propagation={opened}
      {...props}
    />
  );
}
