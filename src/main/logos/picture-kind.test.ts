import { expect, it } from 'vitest';
import { pictureKind } from './picture-kind.js';

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', '').padEnd(80, '0'), 'hex');
const riff = '52494646 24000000 57454250';

/** Heads written by hand after the specifications of the formats. */
it.each([
  ['PNG', bytes('89504e470d0a1a0a 0000000d 49484452 00000030 00000030'), { type: 'image/png', width: 48, height: 48 }],
  ['GIF', bytes('474946383961 2001 0300'), { type: 'image/gif', width: 0x120, height: 3 }],
  // APP0 of 16 bytes, then a progressive frame header: 8 bits, 0x40 lines of 0x80.
  [
    'JPEG',
    bytes('ffd8 ffe0 0010 4a46494600010100000100010000 ffc2 0011 08 0040 0080 03'),
    { type: 'image/jpeg', width: 0x80, height: 0x40 },
  ],
  [
    'lossy WebP',
    bytes(`${riff} 56503820 18000000 300100 9d012a 4000 2000`),
    { type: 'image/webp', width: 64, height: 32 },
  ],
  // 14 bits each of width − 1 and height − 1: 0x3f and 0x1f.
  ['lossless WebP', bytes(`${riff} 5650384c 18000000 2f 3fc00700`), { type: 'image/webp', width: 64, height: 32 }],
  [
    'extended WebP',
    bytes(`${riff} 56503858 0a000000 00000000 3f0000 1f0000`),
    { type: 'image/webp', width: 64, height: 32 },
  ],
])('knows a %s and its size', (_name, picture, kind) => {
  expect(pictureKind(picture)).toEqual(kind);
});

it.each([
  ['a page', Buffer.from('<!doctype html><html><head><title>Hello</title></head></html>')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>')],
  ['a bitmap', bytes('424d 46000000')],
  ['a JPEG whose segments lead nowhere', bytes('ffd8 ffe0 ffff')],
  ['a JPEG whose segments stand still', bytes('ffd8 ffe0 0000 ffe0 0000')],
  ['RIFF that is sound', bytes('52494646 24000000 57415645 666d7420')],
  ['too little', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture', (_name, other) => {
  expect(pictureKind(other)).toBeNull();
});
