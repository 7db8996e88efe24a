import { createComputeDesk } from './compute-desk.js';
import type { ComputeQuestion } from './questions.js';
import { createRatesDesk } from './rates-desk.js';
import { receiveLedger } from './receive-ledger.js';
import { answerTo } from './tell-answer.js';
import type { FromComputeWorker, AskedMessage, OverLink, ToComputeWorker } from './worker-messages.js';

/** To the worker that keeps the rows. */
let link: MessagePort | null = null;
/** Version of the ledger at hand, 0 for none. */
let version = 0;
/** Questions about a ledger that is still on its way here. */
let waiting: { readonly version: number; readonly ask: () => void }[] = [];
let stopReceiving: (() => void) | null = null;

const rates = createRatesDesk((currency, turn) => tell({ type: 'rates-wanted', currency, turn }));
const desk = createComputeDesk({
  seriesOf: rates.seriesOf,
  onComputing: (entries) => tell({ type: 'computing', entries }),
  onComputed: (key, asked) => {
    const message: AskedMessage = { type: 'asked', version, key, asked };
    link?.postMessage(message, []);
  },
});

function tell(message: FromComputeWorker): void {
  globalThis.postMessage(message, { transfer: [] });
}

function receive(port: MessagePort, coming: number): void {
  stopReceiving?.();
  stopReceiving = receiveLedger(port, {
    onComing: () => undefined,
    onLedger: (ledger) => {
      desk.take(ledger);
      version = coming;
      const ready = waiting.filter((question) => question.version <= version);
      waiting = waiting.filter((question) => question.version > version);
      for (const { ask } of ready) ask();
    },
    // The other worker has the whole ledger and says so itself when it has none.
    onFailed: () => undefined,
  });
}

function takeLink(port: MessagePort): void {
  link = port;
  port.addEventListener('message', ({ data, ports: [ledger] }: MessageEvent<OverLink>) => {
    if (data.type === 'forget') {
      // Another profile has rates of its own.
      rates.forget();
      desk.forget();
    } else if (ledger !== undefined) receive(ledger, data.version);
  });
  port.start();
}

globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ToComputeWorker>) => {
  switch (data.type) {
    case 'link':
      if (port !== undefined) takeLink(port);
      break;
    case 'rates':
      rates.take(data);
      break;
    case 'rates-changed':
      rates.forget();
      desk.forgetResults();
      break;
    case 'ask': {
      const ask = (): void => void answerTo<ComputeQuestion>(data, desk.answers).then(tell);
      if (data.version > version) waiting.push({ version: data.version, ask });
      else ask();
      break;
    }
    default:
      data satisfies never;
  }
});
