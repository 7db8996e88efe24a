import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { answerCall } from './answer-call.js';

const call = { input: z.strictObject({ n: z.int() }), output: z.strictObject({ doubled: z.int() }) };
const answer = (handle: (input: unknown) => unknown, input: unknown = { n: 2 }) =>
  answerCall('math.double', call, handle, input);

describe('answerCall', () => {
  const logged: string[] = [];
  beforeEach(() => {
    logged.length = 0;
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      logged.push(String(line));
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('hands the checked input over and the checked answer back', async () => {
    expect(await answer((input) => Promise.resolve({ doubled: Number(Object(input).n) * 2 }))).toEqual({
      ok: true,
      value: { doubled: 4 },
    });
  });

  it.each([undefined, null, {}, { n: 'x' }, { n: 1, extra: true }])(
    'refuses the input %j without running',
    async (input) => {
      const handle = vi.fn<(input: unknown) => unknown>();
      // `undefined` would take the default, so it goes past the shortcut above.
      expect(await answerCall('math.double', call, handle, input)).toMatchObject({ ok: false, code: 'bad-input' });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it('passes on what a person can meet, and logs nothing', async () => {
    const outcome = await answer(() => {
      throw new AppError('offline', 'No network. Try again.');
    });
    expect(outcome).toEqual({ ok: false, code: 'offline', message: 'No network. Try again.' });
    expect(logged).toEqual([]);
  });

  it('logs a bug once without its data', async () => {
    const outcome = await answer(() => Promise.reject(new Error('secret-value')));
    expect(outcome).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(outcome)).not.toContain('secret-value');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^Bug in math\.double: Error\n\s+at /);
    expect(logged[0]).not.toContain('secret-value');
  });

  it('takes an answer of the wrong shape, or an unknown code, for a bug', async () => {
    expect(await answer(() => ({ doubled: 'secret-value' }))).toMatchObject({ code: 'internal' });
    expect(await answer(() => Promise.reject(new AppError('made-up', 'x')))).toMatchObject({ code: 'internal' });
    expect(logged[0]).toBe('Bug in math.double: ZodError invalid_type at doubled\n');
    expect(logged[1]).toContain('AppError made-up');
  });
});
