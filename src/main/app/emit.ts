import type { WebContents } from 'electron';
import { events, type EventName, type EventPayload } from '../../core/contract/calls.js';
import { eventChannelOf } from '../../core/contract/channels.js';

export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Sends events to the window's page, checked against the contract; while there is no window nobody is listening. */
export function emitTo(contents: () => WebContents | null): Emit {
  return (event, payload) => {
    const to = contents();
    if (to !== null && !to.isDestroyed()) to.send(eventChannelOf(event), events[event].parse(payload));
  };
}
