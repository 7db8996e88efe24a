import { describe, expect, it } from 'vitest';
import { networkFailure, statusFailure } from './failures.js';

const plain = (words: string): string => words;
const system = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

describe('networkFailure', () => {
  it.each([
    [system('ENOTFOUND'), false, 'unreachable', 'offline'],
    [system('ECONNREFUSED'), false, 'unreachable', 'offline'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), false, 'unreachable', 'offline'],
    [system('ECONNRESET'), false, 'dropped', 'server-error'],
    [system('UND_ERR_SOCKET'), false, 'dropped', 'server-error'],
    [new Error('net::ERR_EMPTY_RESPONSE'), false, 'dropped', 'server-error'],
    [new TypeError('terminated'), true, 'dropped', 'server-error'],
    [new Error('Redirect was cancelled'), false, 'final', 'bad-response'],
    ['no error at all', false, 'unreachable', 'offline'],
  ])('%s', (thrown, answered, kind, code) => {
    const failure = networkFailure(thrown, answered);
    expect([failure.kind, failure.error.code]).toEqual([kind, code]);
  });
});

describe('statusFailure', () => {
  it.each([
    [400, 'final', 'bad-input'],
    [401, 'final', 'auth-rejected'],
    [403, 'final', 'not-allowed'],
    [404, 'final', 'not-found'],
    [409, 'final', 'sync-running'],
    [413, 'dropped', 'server-error'],
    [418, 'final', 'bad-response'],
    [429, 'busy', 'too-many-requests'],
    [500, 'busy', 'server-error'],
    [501, 'final', 'bad-response'],
    [502, 'dropped', 'server-error'],
    [503, 'busy', 'server-error'],
    [504, 'busy', 'server-error'],
    [520, 'busy', 'server-error'],
  ])('%d is %s, %s', (status, kind, code) => {
    const failure = statusFailure(status, '', null, plain);
    expect([failure.kind, failure.error.code]).toEqual([kind, code]);
  });
  it.each([
    ['{"message":"Feature is off"}', ' It said: Feature is off'],
    ['{"error":"Feature\\u0000 is\\n off"}', ' It said: Feature is off'],
    ['{"error":{"nested":true}}', ''],
    ['<html>', ''],
    ['[]', ''],
    [`{"message":"key ${'x'.repeat(24)} is bad"}`, ' It said: key [hidden] is bad'],
  ])('repeats the server’s words from %s', (body, words) => {
    expect(statusFailure(403, body, null, plain).error.message).toBe(
      `Vezgo does not allow this for your team.${words}`,
    );
  });
  it('cuts long words and hides secrets', () => {
    const said = statusFailure(400, JSON.stringify({ message: `short-secret ${'word '.repeat(100)}` }), null, (words) =>
      words.replaceAll('short-secret', '[hidden]'),
    ).error.message;
    expect(said).not.toContain('short-secret');
    expect(said.length).toBeLessThan(220);
  });
});
