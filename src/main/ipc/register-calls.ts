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
/**
 * The two tables when they are walked by name. A handler's type is written as a method's, whose input may be narrower than `unknown`:
 * the call's own schema has checked it by then.
 */
type UntypedHandler = { handle(input: unknown, frame: WebFrameMain): unknown }['handle'];
type ByName<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

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
  const schemas: ByName<UntypedCall> = calls;
  const byName: ByName<UntypedHandler> = handlers;
  for (const [group, names] of Object.entries(callNames)) {
    for (const name of names) {
      const call = schemas[group]?.[name];
      const handler = byName[group]?.[name];
      if (call === undefined || handler === undefined) throw new Error(`${group}.${name} is not in both tables.`);
      ipc.handle(channelOf(group, name), async (event, input: unknown) => {
        const frame = trustedFrame(event);
        if (frame === null) return NOT_ALLOWED;
        return answerCall(`${group}.${name}`, call, (checked) => handler(checked, frame), input);
      });
    }
  }
}
