/** Pictures that are shown. SVG is none of them: it is a document that can hold scripts and links. */
export interface PictureKind {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the bytes themselves say that they are, whatever a server calls them; `null` for no picture, or one without a size. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  // The longest head that is read below is that of WebP; a JPEG's size may stand further on.
  if (bytes.byteLength < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 4) === 'IHDR')
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a')
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webp(view, text(12, 4));
  return text(0, 3) === '\xff\xd8\xff' ? jpeg(view) : null;
}

/** Lossy, lossless and extended WebP keep their size in three ways (RFC 9649, 2.5 to 2.7). */
function webp(view: DataView, chunk: string): PictureKind | null {
  const type = 'image/webp';
  const low24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  switch (chunk) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type, width: low24(24) + 1, height: low24(27) + 1 };
    default:
      return null;
  }
}

/** Walks from segment to segment to the frame header, which tells the size (ITU-T T.81, B.2.2). */
function jpeg(view: DataView): PictureKind | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
