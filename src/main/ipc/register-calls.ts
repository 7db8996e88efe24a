import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { calls, type CallInput, type CallName, type CallOutput, type GroupName } from '../../core/contract/calls.js';
import { callNames, channelOf } from '../../core/contract/channels.js';
import type { Failure } from '../../core/contract/outcome.js';
import { answerCall, type UntypedCall } from './answer-call.js';

type Answer<T> = T | Promise<T>;

/** One handler for each call of the contract; a missing or superfluous one does not compile. */
export type Handlers = {
  readonly [G in GroupName]: {
    readonly [C in CallName<G>]: (input: CallInput<G, C>, frame: WebFrameMain) => Answer<CallOutput<G, C>>;
  };
};
type UntypedHandler = (input: unknown, frame: WebFrameMain) => unknown;

const NOT_ALLOWED: Failure = { ok: false, code: 'not-allowed', message: 'This page may not ask the app for anything.' };

/**
 * Wires every call to its handler.
 * @param trustedFrame the frame behind an event if it is our own page, else `null`: the call is then refused unread
 */
export function registerCalls(
  ipc: IpcMain,
  handlers: Handlers,
  trustedFrame: (event: IpcMainInvokeEvent) => WebFrameMain | null,
): void {
  for (const [group, name] of everyCall()) {
    const call = schemasOf(group, name);
    const handler = handlerOf(handlers, group, name);
    ipc.handle(channelOf(group, name), async (event, input: unknown) => {
      const frame = trustedFrame(event);
      if (frame === null) return NOT_ALLOWED;
      return answerCall(`${group}.${name}`, call, (checked) => handler(checked, frame), input);
    });
  }
}

function everyCall(): readonly (readonly [GroupName, string])[] {
  // Object.keys forgets which keys it lists; callNames has exactly these.
  const groups = Object.keys(callNames) as GroupName[];
  return groups.flatMap((group) => callNames[group].map((name) => [group, name] as const));
}

function schemasOf(group: GroupName, name: string): UntypedCall {
  // callNames lists only names of `calls` (checked by its type), so the call is there.
  return (calls[group] as Readonly<Record<string, UntypedCall>>)[name] as UntypedCall;
}

function handlerOf(handlers: Handlers, group: GroupName, name: string): UntypedHandler {
  // `Handlers` has a handler for every name, and the call's own schema checks what it is given and what it answers.
  return (handlers[group] as unknown as Readonly<Record<string, UntypedHandler>>)[name] as UntypedHandler;
}
