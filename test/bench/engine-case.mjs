/**
 * One case of the engine's benchmark, in a process of its own so that its peak memory is its own; prints JSON.
 * `node engine-case.mjs BUNDLE speed|edit RULES METHOD FILE SMALL`: ledger files, the second one to warm up with.
 * Times are seconds of processor time of the whole process, which other programs on the machine hardly change; the median of several runs,
 * taken in turn with the floor. `speed`: reading the file's text and computing, against the floor, which is decimal.js alone: parsing each
 * amount once, then for each match one multiplication, one division and three additions. `edit`: computing a changed ledger again.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const median = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];

function timed(work) {
  const begin = process.cpuUsage();
  const wallBegin = performance.now();
  const value = work();
  const wall = (performance.now() - wallBegin) / 1000;
  const { user, system } = process.cpuUsage(begin);
  return { value, seconds: (user + system) / 1e6, wall };
}

function floor(Dec, amounts, matches) {
  const parsed = amounts.map((amount) => new Dec(amount));
  let sum = new Dec(0);
  for (let i = 0; i < matches; i += 1) {
    const [out, into, fee] = [parsed[i], parsed[i + 1], parsed[i + 2]];
    sum = sum.plus(into.times(fee).div(out)).plus(into).plus(fee);
  }
  if (sum.isNegative()) throw new Error('sums of positive amounts are positive');
}

function read({ readLedger }, text) {
  const reading = readLedger(text);
  if (!reading.ok) throw new Error('the synthetic ledger is not sound');
  return reading;
}

/** Ledgers longer than this (characters) are computed once: a minute's work needs no median. */
const LARGE = 100_000_000;

function speedCase(engine, text, warm, options) {
  const run = (file) => {
    const { ledger, issues } = read(engine, file);
    return engine.compute(ledger, options, issues).disposals.length;
  };
  const amountsOf = (file) => [...file.matchAll(/"amount":"([^"]+)"/g)].map(([, amount]) => amount);
  for (let i = 0; i < 3; i += 1) floor(engine.Dec, amountsOf(warm), run(warm));
  const first = timed(() => run(text));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const amounts = amountsOf(text);
  const runs = [first];
  const floors = [timed(() => floor(engine.Dec, amounts, first.value))];
  for (let more = text.length > LARGE ? 0 : 2; more > 0; more -= 1) {
    runs.push(timed(() => run(text)));
    floors.push(timed(() => floor(engine.Dec, amounts, first.value)));
  }
  const of = (list, figure) => median(list.map((one) => one[figure]));
  return { seconds: of(runs, 'seconds'), wall: of(runs, 'wall'), floor: of(floors, 'seconds'), megabytes };
}

/** An entry of the last tenth changes its amount; the same ledger from scratch beside it. */
function editCase(engine, text, _warm, options) {
  const { ledger } = read(engine, text);
  const place = Math.floor(ledger.entries.length * 0.95);
  const edited = (n) => {
    const list = [...ledger.entries];
    list[place] = { ...list[place], account: `edited ${n}` };
    return { ...ledger, entries: list };
  };
  const computation = engine.createComputation(options);
  computation.run(ledger);
  const turns = [1, 2, 3].map((n) => ({
    again: timed(() => computation.run(edited(n))).seconds,
    scratch: timed(() => engine.compute(edited(n), options)).seconds,
  }));
  return { again: median(turns.map((one) => one.again)), scratch: median(turns.map((one) => one.scratch)) };
}

const [bundle, what, rules, method, ...files] = process.argv.slice(2);
const engine = await import(pathToFileURL(bundle).href);
const [text, warm] = files.map((file) => readFileSync(file, 'latin1'));
const options = { rules, ...(method === 'default' ? {} : { method }) };
const measure = what === 'edit' ? editCase : speedCase;
console.log(JSON.stringify(measure(engine, text, warm, options)));
