// What app-use.bench.mjs does inside the page and inside the main process, and what it reads there.

/**
 * Times by the page's own clock from doing something to the first picture that shows what came of it. `act` and `isDone` are the text of
 * functions without arguments: they run in the page.
 * @returns {Promise<number>} milliseconds
 */
export function timeToPicture(page, act, isDone) {
  return page.evaluate(
    ([doing, checking]) =>
      new Promise((done, reject) => {
        // The page lets no text become code: a function of the bench cannot be handed in as such.
        const begin = performance.now();
        window.lotbookBench[doing.name](...doing.words);
        const look = () => {
          const waited = performance.now() - begin;
          if (waited > 300_000) reject(new Error(`Nothing came of ${doing.name} ${doing.words}.`));
          else if (window.lotbookBench[checking.name](...checking.words))
            afterPaint(() => done(performance.now() - begin));
          else requestAnimationFrame(look);
        };
        // A task after the frame's callbacks runs when the frame was painted.
        const afterPaint = (then) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', then, { once: true });
          port1.start();
          requestAnimationFrame(() => port2.postMessage(null));
        };
        look();
      }),
    [act, isDone],
  );
}

/** Puts what the measurements call into the page. */
export function prepare(page) {
  return page.evaluate(() => {
    // Screens that were open before stand beside the current one, hidden.
    const main = () =>
      [...document.querySelectorAll('main > *')].find((screen) => screen.checkVisibility({ visibilityProperty: true }));
    const busy = () => main()?.querySelector('[aria-busy="true"], [class*="waiting"]') != null;
    const grid = () => main()?.querySelector('[role="grid"]');
    window.lotbookBench = {
      go: (screen) => document.querySelector(`nav a[href="#/${screen}"]`).click(),
      framed: (title) => main()?.querySelector('h1')?.textContent === title,
      shown: (title) => window.lotbookBench.framed(title) && !busy(),
      type: (text) => {
        const field = main().querySelector('input[type="search"]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      rowsOtherThan: (count) =>
        grid() != null && Number(grid().getAttribute('aria-rowcount')) !== count && window.lotbookBench.filled(),
      filled: () => (grid()?.querySelector('tbody tr td:nth-child(2)')?.textContent ?? '') !== '',
      noRows: () => grid() == null,
      // On the overview every part waits for the computation.
      computed: () => window.lotbookBench.shown('Overview') && main().querySelectorAll('section').length > 3,
      scroller: () => grid().parentElement,
      rowCount: () => Number(grid()?.getAttribute('aria-rowcount') ?? 0),
    };
  });
}

/** Scrolls the table as a wheel does, a step a frame; the longest time between two frames, and how often rows were not there yet. */
export function scrollTable(page, steps, pixels) {
  return page.evaluate(
    ([count, step]) =>
      new Promise((done) => {
        const scroller = window.lotbookBench.scroller();
        let [left, last, longest, empty] = [count, performance.now(), 0, 0];
        const turn = (now) => {
          longest = Math.max(longest, now - last);
          last = now;
          const middle = scroller.querySelectorAll('tbody tr')[12];
          if ((middle?.children[1]?.textContent ?? '') === '') empty += 1;
          if (left-- === 0) done({ longest, empty });
          else {
            scroller.scrollTop += step;
            requestAnimationFrame(turn);
          }
        };
        requestAnimationFrame(turn);
      }),
    [steps, pixels],
  );
}

/**
 * Processor seconds since the process began, by what ran: the main process, the page's own thread, and the rest of its process, which is
 * mostly the workers.
 */
export async function processorSeconds(app, session) {
  const main = await app.evaluate(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  const [page, renderer] = [metric('ThreadTime'), metric('ProcessTime')];
  return { main, page, workers: renderer - page };
}
