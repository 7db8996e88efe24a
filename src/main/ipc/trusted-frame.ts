import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { isOwnPage } from '../app/guards.js';

/** The frame behind a call if it is the top frame of our own window on one of our own pages, else `null`. */
export function trustedFrame(
  event: IpcMainInvokeEvent,
  own: WebContents | null,
  devServer: string | null,
): WebFrameMain | null {
  const frame = event.senderFrame;
  if (frame === null || own === null || event.sender !== own) return null;
  return frame.parent === null && isOwnPage(frame.url, devServer) ? frame : null;
}
