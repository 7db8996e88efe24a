import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callNames, channelOf, eventChannelOf, eventNames, portChannels } from '../core/contract/channels.js';

type Call = (input: unknown) => Promise<unknown>;

function group(name: string, calls: readonly string[]): Readonly<Record<string, Call>> {
  return Object.fromEntries(calls.map((call) => [call, (input) => ipcRenderer.invoke(channelOf(name, call), input)]));
}

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!eventNames.some((known) => known === event)) throw new Error('There is no such event.');
  const forward = (_: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(eventChannelOf(event), forward);
  return () => {
    ipcRenderer.removeListener(eventChannelOf(event), forward);
  };
}

// Ports cannot cross contextBridge; a message to the page's own window can carry them ('/' means: to this origin only).
for (const channel of portChannels) {
  ipcRenderer.on(channel, (event) => window.postMessage(channel, '/', [...event.ports]));
}

const groups = Object.entries(callNames).map(([name, calls]) => [name, group(name, calls)]);
contextBridge.exposeInMainWorld('lotbook', { ...Object.fromEntries(groups), on });
