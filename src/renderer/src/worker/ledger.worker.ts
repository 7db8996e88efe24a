import type { LedgerState, ReceivedLedger } from './protocol.js';
import type { RowQuestion } from './questions.js';
import { receiveLedger, type Receiver } from './receive-ledger.js';
import { createRowDesk } from './rows/row-desk.js';
import { sendLedger } from './send-ledger.js';
import { answerTo } from './tell-answer.js';
import type { FromRowWorker, AskedMessage, OverLink, ToRowWorker } from './worker-messages.js';

/** Progress is told at most once for so many entries, so that the page is not kept busy with it. */
const PROGRESS_STEP = 10_000;

const desk = createRowDesk();
let stopReceiving: (() => void) | null = null;
let held: { readonly version: number; readonly ledger: ReceivedLedger } | null = null;
let goOn = (): void => undefined;
const mayGoOn = new Promise<void>((resolve) => {
  goOn = resolve;
});
/** Questions that the newest rows do not answer, while the others are on their way. */
let waiting: (() => void)[] = [];
/** To the worker that computes. */
let link: MessagePort | null = null;

function tell(message: FromRowWorker): void {
  globalThis.postMessage(message, { transfer: [] });
}

function tellState(state: LedgerState): void {
  tell({ type: 'state', state });
}

function askWaiting(): void {
  const asked = waiting;
  waiting = [];
  for (const ask of asked) ask();
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
  askWaiting();
  const message: OverLink = { type: 'forget' };
  link?.postMessage(message, []);
}

/** Between questions. */
function prepare(): void {
  if (desk.prepare()) setTimeout(prepare);
}

function receive(port: MessagePort): void {
  let told = 0;
  let names: Pick<ReceivedLedger, 'currency' | 'accounts'> | null = null;
  const receiver: Receiver = {
    onBegin: (newest, total) => {
      // While an older ledger is at hand the screens go on with it, and learn of the new one when it is whole.
      if (held !== null) return;
      const { currency, accounts } = newest;
      told = 0;
      names = { currency, accounts };
      desk.takeNewest(newest, total);
      tellState({ phase: 'loading', loaded: 0, total, newest: names });
    },
    onProgress: (loaded, total) => {
      if (names === null || loaded - told < PROGRESS_STEP) return;
      told = loaded;
      tellState({ phase: 'loading', loaded, total, newest: names });
    },
    onLedger: (ledger) => {
      const state = desk.take(ledger);
      held = { version: state.version, ledger };
      tellState(state);
      askWaiting();
      handOn();
      setTimeout(prepare);
    },
    onFailed: (code, message) => {
      held = null;
      desk.forget();
      tellState({ phase: 'failed', code, message });
      askWaiting();
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
    case 'ask': {
      const answer = (): void => void answerTo<RowQuestion>(data, desk.answers).then(tell);
      if (desk.isToCome(data)) waiting.push(answer);
      // It goes through the whole ledger: what a screen shows of it comes first.
      else if (data.name === 'filterChoices') setTimeout(answer);
      else answer();
      break;
    }
    default:
      data satisfies never;
  }
});
