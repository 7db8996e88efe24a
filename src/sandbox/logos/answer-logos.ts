import { PROVIDERS, type SampleProvider } from '../providers.js';
import type { Answer, Call } from '../server/http-messages.js';
import { png, type Pixel } from './png.js';

/** Below the sandbox's own address: in sample mode nothing is asked of any other. */
const LOGOS_PATH = '/logos/';

/** Where a provider's logo is, at the address by which the sandbox was asked. */
export function logoAddress({ headers }: Pick<Call, 'headers'>, name: string): string {
  return `http://${headers.host ?? '127.0.0.1'}${LOGOS_PATH}${name}.png`;
}

const known = new Map<string, Buffer>();

/** The logo of a sample provider; `null` for any other path. */
export function answerLogos({ method, path }: Call): Answer | null {
  const provider = PROVIDERS.find(({ name }) => path === `${LOGOS_PATH}${name}.png`);
  if (method !== 'GET' || provider === undefined) return null;
  const body = known.get(provider.name) ?? drawn(provider);
  known.set(provider.name, body);
  return { status: 200, headers: { 'content-type': 'image/png' }, body };
}

const SIDE = 64;
const CENTRE = (SIDE - 1) / 2;
const WHITE: Pixel = [255, 255, 255, 255];
const COLOURS: Readonly<Record<SampleProvider['tint'], Pixel>> = {
  navy: [16, 42, 86, 255],
  blue: [22, 82, 240, 255],
  green: [21, 115, 71, 255],
  grey: [92, 99, 112, 255],
};

type Shape = (x: number, y: number) => boolean;

/** A white mark on a tile of the provider's colour, measured from the middle. */
const MARKS: Readonly<Record<SampleProvider['tint'], Shape>> = {
  // A diamond, a ring, a frame, a bar.
  navy: (x, y) => Math.abs(x) + Math.abs(y) < 20,
  blue: (x, y) => Math.hypot(x, y) < 21 && Math.hypot(x, y) > 12,
  green: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 19 && Math.max(Math.abs(x), Math.abs(y)) > 10,
  grey: (x, y) => Math.abs(x) < 18 && Math.abs(y) < 4,
};

function drawn({ tint }: SampleProvider): Buffer {
  const mark = MARKS[tint];
  return png(SIDE, (x, y) => (mark(x - CENTRE, y - CENTRE) ? WHITE : COLOURS[tint]));
}
