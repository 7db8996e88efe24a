import type { LedgerState, ReceivedLedger } from './protocol.js';
import type { RowQuestion } from './questions.js';
import { receiveLedger, type Receiver } from './receive-ledger.js';
import { createRowDesk } from './rows/row-desk.js';
import { sendLedger } from './send-ledger.js';
import { answerTo } from './tell-answer.js';
import type { AskedMessage, FromRowWorker, OverLink, ToRowWorker } from './worker-messages.js';

/** Progress is told at most once for so many entries, so that the page is not kept busy with it. */
const PROGRESS_STEP = 10_000;

const desk = createRowDesk();
let stopReceiving: (() => void) | null = null;
let held: { readonly version: number; readonly ledger: ReceivedLedger } | null = null;
let goOn = (): void => undefined;
const mayGoOn = new Promise<void>((resolve) => {
  goOn = resolve;
});
type Asked = Extract<ToRowWorker, { type: 'ask' }>;

/** Questions that the rows that have come do not answer, while the others are on their way. */
let waiting: Asked[] = [];
/** To the worker that computes. */
let link: MessagePort | null = null;

function tell(message: FromRowWorker): void {
  globalThis.postMessage(message, { transfer: [] });
}

function tellState(state: LedgerState): void {
  tell({ type: 'state', state });
}

function answer(question: Asked): void {
  if (desk.isToCome(question)) waiting.push(question);
  else void answerTo<RowQuestion>(question, desk.answers).then(tell);
}

/** Those that have no answer yet wait on. */
function answerWaiting(): void {
  const asked = waiting;
  waiting = [];
  for (const question of asked) answer(question);
}

/** Feeds the worker that computes. */
function handOn(): void {
  if (link === null || held === null) return;
  const { port1, port2 } = new MessageChannel();
  const message: OverLink = { type: 'ledger', version: held.version };
  link.postMessage(message, [port2]);
  sendLedger(port1, held.ledger);
}

function forget(): void {
  desk.forget();
  held = null;
  answerWaiting();
  const message: OverLink = { type: 'forget' };
  link?.postMessage(message, []);
}

/** Between questions. */
function prepare(): void {
  if (desk.prepare()) setTimeout(prepare);
}

function receive(port: MessagePort): void {
  let told = 0;
  const receiver: Receiver = {
    onComing: (coming) => {
      // While an older ledger is at hand the screens go on with it, and learn of the new one when it is whole.
      if (held !== null) return;
      desk.takeNewest(coming);
      answerWaiting();
      const { currency, accounts, total, newest } = coming;
      const loaded = newest.length;
      if (loaded > 0 && loaded - told < PROGRESS_STEP) return;
      told = loaded;
      tellState({ phase: 'loading', loaded, total, newest: { currency, accounts } });
    },
    onLedger: (ledger) => {
      const state = desk.take(ledger);
      held = { version: state.version, ledger };
      tellState(state);
      answerWaiting();
      handOn();
      setTimeout(prepare);
    },
    onFailed: (code, message) => {
      held = null;
      desk.forget();
      tellState({ phase: 'failed', code, message });
      answerWaiting();
    },
  };
  stopReceiving = receiveLedger(port, receiver, mayGoOn);
}

function takeLink(port: MessagePort): void {
  link?.close();
  link = port;
  port.addEventListener('message', ({ data }: MessageEvent<AskedMessage>) =>
    desk.mark(data.version, data.key, data.asked),
  );
  port.start();
  handOn();
}

globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ToRowWorker>) => {
  switch (data.type) {
    case 'ledger':
      stopReceiving?.();
      if (data.forget) forget();
      if (port !== undefined) receive(port);
      break;
    case 'go-on':
      goOn();
      break;
    case 'link':
      if (port !== undefined) takeLink(port);
      break;
    case 'ask':
      // It goes through the whole ledger: what a screen shows of it comes first.
      if (data.name === 'filterChoices') setTimeout(() => answer(data));
      else answer(data);
      break;
    default:
      data satisfies never;
  }
});
