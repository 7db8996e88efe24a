import { describe, expect, it } from 'vitest';
import { mayFetch, mayVisit } from './connect-places.js';

const live = { connectUrl: 'https://connect.vezgo.com', loopbackOnly: false };
const sandbox = { connectUrl: 'http://127.0.0.1:4010', loopbackOnly: false };
const oldRuntime = { ...sandbox, loopbackOnly: true };

describe('mayVisit', () => {
  it.each([
    ['https://www.coinbase.com/oauth', true, true, false],
    ['http://www.coinbase.com/oauth', false, false, false],
    ['http://127.0.0.1:4010/connect', false, true, true],
    ['https://127.0.0.1:4010/connect', false, true, true],
    ['http://[::1]/x', false, true, true],
    ['file:///etc/passwd', false, false, false],
    ['app://ui/index.html', false, false, false],
    ['data:text/html,x', false, false, false],
    ['about:blank', false, false, false],
    ['nonsense', false, false, false],
  ])('%s: live %s, sandbox %s, old runtime %s', (address, onLive, onSandbox, onOld) => {
    expect([mayVisit(address, live), mayVisit(address, sandbox), mayVisit(address, oldRuntime)]).toEqual([
      onLive,
      onSandbox,
      onOld,
    ]);
  });
});

describe('mayFetch', () => {
  it('adds what a page made itself', () => {
    expect(mayFetch('data:image/png;base64,AA', live)).toBe(true);
    expect(mayFetch('blob:https://connect.vezgo.com/1', live)).toBe(true);
    expect(mayFetch('http://tracker.test/x.gif', live)).toBe(false);
  });
});
