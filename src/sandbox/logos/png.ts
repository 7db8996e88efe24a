import { deflateSync } from 'node:zlib';

/** Red, green, blue and alpha, 0 to 255 each. */
export type Pixel = readonly [number, number, number, number];

/** A square PNG of so many pixels a side (PNG specification, 5: signature, IHDR, IDAT, IEND). */
export function png(side: number, pixelAt: (x: number, y: number) => Pixel): Buffer {
  const lines = Array.from({ length: side }, (_, y) => [
    // Each line begins with its filter: none.
    0,
    ...Array.from({ length: side }, (__, x) => pixelAt(x, y)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // 8 bits a channel, colour with alpha.
  head.set([8, 6], 8);
  const body = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Node has it from version 22.2 on; the fallback runtime carries 18. */
function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
