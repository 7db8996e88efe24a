import { useEffect } from 'react';
import type { EventName, EventPayload } from '../../../core/contract/calls.js';
import { useApi } from '../api.js';

/** Listens to an event of the main process while the component is shown; keep `listener` stable. */
export function useAppEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const api = useApi();
  useEffect(() => api.on(event, listener), [api, event, listener]);
}
