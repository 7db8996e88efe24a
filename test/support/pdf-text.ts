import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

/** The text of each page as poppler reads it (Debian package poppler-utils): a reader that shares nothing with the printer. */
export function pdfText(bytes: Uint8Array): readonly string[] {
  const path = join(temporaryFolder(), 'printed.pdf');
  writeFileSync(path, bytes);
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}
