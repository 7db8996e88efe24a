import type { WebContents } from 'electron';

/** Watches pages: `onEnd` when one crashes, is loaded anew or is closed. */
export function pageEndings(onEnd: () => void): (page: WebContents) => { readonly ended: () => boolean } {
  const watched = new WeakSet<WebContents>();
  let endings = 0;
  const end = (): void => {
    endings += 1;
    onEnd();
  };
  return (page) => {
    if (!watched.has(page)) {
      watched.add(page);
      page.on('render-process-gone', end);
      page.on('did-navigate', end);
      page.on('destroyed', end);
    }
    const before = endings;
    return { ended: () => endings !== before };
  };
}
