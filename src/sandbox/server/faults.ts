import { json, type Answer } from './http-messages.js';

/** What goes wrong with one answer. */
export type FaultAction =
  /** An error status instead of the answer; `{message}` unless a body is given. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown; readonly retryAfter?: string }
  /** Another body under status 200: broken JSON, HTML, nothing at all. */
  | { readonly kind: 'body'; readonly body: string; readonly contentType?: string }
  /** Only the first part of the body, well-formed as HTTP: `keep` of its characters. */
  | { readonly kind: 'truncated'; readonly keep: number }
  /** The connection breaks after `keep` characters of the body. */
  | { readonly kind: 'broken-off'; readonly keep: number }
  /** The connection is reset before an answer. */
  | { readonly kind: 'reset' }
  /** Never an answer; the connection stays open. */
  | { readonly kind: 'hang' }
  /** The answer, late: after `milliseconds`, or once `until` resolves (for tests without a clock). */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  /** 409 as for a sync that runs already, and as for a connection that exists already. */
  | { readonly kind: 'sync-running' }
  | { readonly kind: 'duplicate'; readonly existingInstitutionId: string }
  /** The connection is reset when the answer's body has more bytes than this. */
  | { readonly kind: 'drop-above'; readonly bytes: number }
  | { readonly kind: 'redirect'; readonly location: string }
  /** The previous answer to the same path once more, whatever the query asks for. */
  | { readonly kind: 'repeat' };

export interface Fault {
  /** Any method when left out. */
  readonly method?: string;
  /** The whole path; `*` as a segment stands for any one segment. */
  readonly path: string;
  /** The first matching request it strikes, from 1 (the default). */
  readonly nth?: number;
  /** How many matching requests from there on; 1 unless given. */
  readonly times?: number | 'always';
  readonly action: FaultAction;
}

/** Read in order; the first fault that strikes a request decides. */
export type FaultPlan = readonly Fault[];

export interface FaultDesk {
  /** The action for this request, counting it against every fault that matches. */
  strike(method: string, path: string): FaultAction | undefined;
  /** The last good answer to this path under the present plan. */
  readonly previous: Map<string, Answer>;
  replace(plan: FaultPlan): void;
}

export function openFaultDesk(plan: FaultPlan): FaultDesk {
  const arm = (faults: FaultPlan) => faults.map((fault) => ({ fault, seen: 0 }));
  let armed = arm(plan);
  const previous = new Map<string, Answer>();
  return {
    previous,
    strike(method, path) {
      let action: FaultAction | undefined;
      for (const one of armed) {
        if (!matches(one.fault, method, path)) continue;
        one.seen += 1;
        if (action === undefined && strikes(one.fault, one.seen)) action = one.fault.action;
      }
      return action;
    },
    replace(next) {
      armed = arm(next);
      previous.clear();
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  const wanted = fault.path.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => part === '*' || part === given[index]);
}

function strikes({ nth = 1, times = 1 }: Fault, seen: number): boolean {
  return seen >= nth && (times === 'always' || seen < nth + times);
}

/** What is put on the wire: an answer, perhaps broken off after some bytes; a reset; or silence. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly breakOffAfter?: number }
  | { readonly kind: 'silence' };

/** Carries out an action on the answer that would have been given; `previous` is the last good answer to the same path. */
export async function applyFault(
  action: FaultAction | undefined,
  answer: Answer,
  previous?: Answer,
): Promise<Delivery> {
  const give = (given: Answer): Delivery => ({ kind: 'answer', answer: given });
  if (action === undefined) return give(answer);
  switch (action.kind) {
    case 'status': {
      const reply = json(action.body ?? { message: 'The sandbox was told to fail' }, action.status);
      const retry: Record<string, string> = action.retryAfter === undefined ? {} : { 'retry-after': action.retryAfter };
      return give({ ...reply, headers: { ...reply.headers, ...retry } });
    }
    case 'body':
      return give({
        status: 200,
        headers: { 'content-type': action.contentType ?? 'application/json' },
        body: action.body,
      });
    case 'truncated':
      return give(answer === 'dropped' ? answer : { ...answer, body: answer.body.slice(0, action.keep) });
    case 'broken-off':
      return { kind: 'answer', answer, breakOffAfter: action.keep };
    case 'reset':
      return give('dropped');
    case 'hang':
      return { kind: 'silence' };
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, action.milliseconds));
      return give(answer);
    case 'hold':
      await action.until;
      return give(answer);
    case 'sync-running':
      return give(json({ message: 'A sync is already in progress' }, 409));
    case 'duplicate':
      return give(json({ message: 'Duplicate', existing_institution_id: action.existingInstitutionId }, 409));
    case 'drop-above':
      return give(answer !== 'dropped' && Buffer.byteLength(answer.body) > action.bytes ? 'dropped' : answer);
    case 'redirect':
      return give({ status: 302, headers: { location: action.location }, body: '' });
    case 'repeat':
      break;
  }
  return give(previous ?? answer);
}
