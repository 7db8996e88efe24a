/** The port that the preload passed on from main over a channel (src/preload/index.ts); `null` for any other message. */
export function passedPort({ data, source, ports: [port] }: MessageEvent, channel: string): MessagePort | null {
  return source === window && data === channel ? (port ?? null) : null;
}
