import { expect, it, vi } from 'vitest';
import { PRINT_LIMIT, SAVE_PIECE } from '../../../../../core/contract/save-limits.js';
import { calls } from '../../../../../core/contract/calls.js';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { Failure, Outcome } from '../../../../../core/contract/outcome.js';
import { failed, ok } from '../../../../../../test/support/fake-lotbook.js';
import { printPage } from './print-page.js';

type Print = LotbookApi['print'];
type Pdf = Outcome<{ bytes: Uint8Array<ArrayBuffer> }>;
const ID = '6b0c8e0e-9b4e-4f2f-9d34-0d7a3c5f1a11';
const PDF = new Uint8Array([37, 80, 68, 70]);
const PAGE = { html: new Uint8Array(SAVE_PIECE + 2).fill(7), paper: 'A4', footer: 'Foot' } as const;

function held(finish: Print['finish'] = () => ok({ bytes: PDF })) {
  const told: unknown[] = [];
  const abort = vi.fn<Print['abort']>(() => ok({}));
  const print: Print = {
    start: (order) => {
      told.push(order);
      return ok({ id: ID });
    },
    append: ({ at, bytes }) => {
      told.push([at, bytes.buffer.byteLength]);
      return ok({});
    },
    finish,
    abort,
  };
  return { print, told, abort };
}

it('hands the page over in pieces and answers the PDF', async () => {
  const { print, told, abort } = held();
  expect(await printPage({ print }, PAGE, new AbortController().signal)).toBe(PDF);
  expect(told).toEqual([{ size: SAVE_PIECE + 2, paper: 'A4', footer: 'Foot' }, [0, SAVE_PIECE], [SAVE_PIECE, 2]]);
  expect(abort).not.toHaveBeenCalled();
});

it('tells main to stop as soon as it is cancelled, also while main prints', async () => {
  const stop = new AbortController();
  let answer: (failure: Failure) => void = () => undefined;
  const finish = vi.fn<Print['finish']>(() => new Promise<Pdf>((resolve) => (answer = resolve)));
  const { print, abort } = held(finish);
  const printing = printPage({ print }, PAGE, stop.signal).catch((error: unknown) => error);
  await vi.waitFor(() => expect(finish).toHaveBeenCalledTimes(1));
  expect(abort).not.toHaveBeenCalled();
  stop.abort();
  await vi.waitFor(() => expect(abort).toHaveBeenCalledWith({ id: ID }));
  answer(await failed('cancelled'));
  expect(await printing).toMatchObject({ code: 'cancelled' });
});

it('sends nothing once it is cancelled', async () => {
  const { print, told } = held();
  const printing = printPage({ print }, PAGE, AbortSignal.abort());
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toEqual([]);
});

it('leaves main nothing of a page whose piece failed', async () => {
  const { print, abort } = held();
  const append: Print['append'] = () => failed('bad-input', 'Export it again.');
  const printing = printPage({ print: { ...print, append } }, PAGE, new AbortController().signal);
  await expect(printing).rejects.toMatchObject({ code: 'bad-input' });
  expect(abort).toHaveBeenCalledTimes(1);
});

it('is bounded: neither an empty page, one beyond the limit, nor a piece that is too long', () => {
  const { start, append } = calls.print;
  const order = { paper: 'A4', footer: '' };
  expect([1, PRINT_LIMIT].map((size) => start.input.safeParse({ ...order, size }).success)).toEqual([true, true]);
  expect([0, PRINT_LIMIT + 1].map((size) => start.input.safeParse({ ...order, size }).success)).toEqual([false, false]);
  const sizes = [0, 1, SAVE_PIECE, SAVE_PIECE + 1];
  const taken = sizes.map((size) => append.input.safeParse({ id: ID, at: 0, bytes: new Uint8Array(size) }).success);
  expect(taken).toEqual([false, true, true, false]);
});
