import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine may be slow; a state that never comes still fails.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? '') });
afterEach(cleanup);

/** Browser interfaces that Mantine needs and jsdom lacks. */
window.matchMedia ??= (query: string): MediaQueryList => {
  const list = new EventTarget();
  return Object.assign(list, {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
};
// No moment of a test is quiet.
window.requestIdleCallback ??= () => 0;
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// A field that grows with its text measures it anew when fonts have come.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

/** Everything is on the screen. */
window.IntersectionObserver ??= class {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  constructor(private readonly told: IntersectionObserverCallback) {}
  observe(target: Element): void {
    const rect = target.getBoundingClientRect();
    const seen = { boundingClientRect: rect, intersectionRatio: 1, intersectionRect: rect, isIntersecting: true };
    this.told([{ ...seen, rootBounds: null, target, time: 0 }], this);
  }
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
};

/** jsdom lays nothing out: without a size, virtual tables would draw no rows. */
Object.defineProperties(Element.prototype, {
  clientWidth: { configurable: true, get: () => 1200 },
  clientHeight: { configurable: true, get: () => 600 },
  scrollTo: { configurable: true, value: () => undefined },
  scrollIntoView: { configurable: true, value: () => undefined },
});
