import { beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../../core/domain/app-error.js';
import type { BookOptions } from '../protocol.js';
import { readyWriter, type ReadyWriter } from './ready-writer.js';
import type { FileWriter } from './write-files.js';

const US: BookOptions = { rules: 'us', timezone: 'UTC', currency: 'USD' };
const GB: BookOptions = { ...US, rules: 'gb' };

/** A worker without a thread: how it was begun and whether it was ended. */
interface Writer extends FileWriter {
  readonly options: BookOptions;
  ended: boolean;
  readonly fail: () => void;
}

let writers: Writer[];
let version: number;
let ready: ReadyWriter;

beforeEach(() => {
  writers = [];
  version = 1;
  ready = readyWriter(start, () => version);
});

function start(options: BookOptions): FileWriter {
  let fail = (): void => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = () => reject(new AppError('internal', ''));
  });
  failed.catch(() => undefined);
  const end = (): void => {
    writer.ended = true;
  };
  const writer: Writer = { options, ended: false, fail, failed, write: () => Promise.resolve([]), end };
  writers.push(writer);
  return writer;
}

const began = (): readonly string[] => writers.map(({ options, ended }) => `${options.rules}${ended ? ' ended' : ''}`);

it('gives the writer that was prepared, once', () => {
  const drop = ready.prepare(US);
  expect(ready.take({ ...US })).toBe(writers[0]);
  drop();
  expect(began()).toEqual(['us']);
  expect(ready.take(US)).toBe(writers[1]);
});

it('gives a new one where the options or the book are others by then, and ends the one prepared', () => {
  ready.prepare(US);
  expect(ready.take(GB)).toBe(writers[1]);
  ready.prepare(GB);
  version = 2;
  expect(ready.take(GB)).toBe(writers[3]);
  expect(began()).toEqual(['us ended', 'gb', 'gb ended', 'gb']);
});

it('ends one that is not wanted any more, and the one before another is prepared', () => {
  ready.prepare(US)();
  const drop = ready.prepare(US);
  ready.prepare(GB);
  drop();
  expect(began()).toEqual(['us ended', 'us ended', 'gb']);
  expect(ready.take(GB)).toBe(writers[2]);
});

it('does not give one that failed', async () => {
  ready.prepare(US);
  writers[0]?.fail();
  await Promise.resolve();
  await Promise.resolve();
  expect(ready.take(US)).toBe(writers[1]);
  expect(began()).toEqual(['us ended', 'us']);
});
