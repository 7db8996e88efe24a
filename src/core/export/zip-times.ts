const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1980-01-01T00:00, the first moment that ZIP can name: date in the upper half, time in the lower. */
const FIRST_MOMENT = 0x00_21_00_00;

/**
 * Sets the time of every file in a ZIP archive, in place, to one fixed moment, so that the same content gives the same bytes. Offsets
 * are those of PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16. The archive must have no comment and fit 32-bit offsets.
 */
export function fixZipTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('This is no ZIP archive.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('The directory of the ZIP archive is damaged.');
    view.setUint32(at + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_MOMENT, true);
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
