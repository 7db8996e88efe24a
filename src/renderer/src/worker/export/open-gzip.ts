import { GZIP_PORT_CHANNEL, type LotbookApi } from '../../../../core/contract/channels.js';
import { unwrap } from '../../api.js';
import { passedPort } from '../passed-port.js';

/** A port over which main compresses (gzip-port.ts of the contract). Rejects with AppError as calls do. */
export async function openGzip(api: LotbookApi): Promise<MessagePort> {
  const over = new AbortController();
  const arrived = new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent): void => {
      const port = passedPort(event, GZIP_PORT_CHANNEL);
      if (port === null) return;
      // The next one is for whoever asked next.
      event.stopImmediatePropagation();
      over.abort();
      resolve(port);
    };
    window.addEventListener('message', take, { signal: over.signal });
  });
  try {
    await unwrap(api.files.openGzip({}));
  } catch (error) {
    over.abort();
    throw error;
  }
  return arrived;
}
