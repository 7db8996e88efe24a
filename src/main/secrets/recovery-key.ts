import { createHash } from 'node:crypto';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';

/** Crockford's base 32: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
/** 256 bits and four of padding. */
const KEY_SIGNS = 52;
/** 20 bits of a digest: one mistyped key in a million passes, and that one opens nothing. */
const CHECK_SIGNS = 4;
const GROUP = 4;
const LABEL = 'Key:';

/**
 * The text of a recovery key file: the key of the store in signs that can be read aloud, with a checksum, and how to use it.
 * @param key 64 hex digits
 * @param day `YYYY-MM-DD`
 */
export function writeRecoveryKey(key: string, day: string): string {
  const signs = toSigns(Buffer.from(key, 'hex')) + checkSigns(Buffer.from(key, 'hex'));
  const groups = signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
  return [
    'Lotbook recovery key',
    '',
    `${LABEL} ${groups.join('-')}`,
    '',
    `Saved on ${day}.`,
    '',
    'Lotbook keeps your records in an encrypted store. Its key is in the keychain of your computer; this is the same key on paper.',
    'Whoever has it and a copy of the store or of a backup can read your records: keep it apart from both, for example printed.',
    '',
    'To use it when the keychain has lost the key, or on another computer:',
    '  in the app   choose "Use the recovery key" where Lotbook says that the key is missing,',
    '               or "Restore a backup" in the settings, and pick this file;',
    '  by command   lotbook recovery-key --data-dir FOLDER --use THIS-FILE',
    '               lotbook restore BACKUP --data-dir FOLDER --recovery-key THIS-FILE',
    '',
    'Typed by hand, a file with the line of the key alone will do; capitals and dashes do not matter.',
    '',
  ].join('\n');
}

/**
 * The key, as 64 hex digits, in the text of a recovery key file or in the key alone.
 * @throws AppError `file-unreadable`
 */
export function readRecoveryKey(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim().startsWith(LABEL));
  const signs = (line === undefined ? text : line.trim().slice(LABEL.length))
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== KEY_SIGNS + CHECK_SIGNS || !signs.split('').every((sign) => ALPHABET.includes(sign))) {
    throw unreadable(STORE_WORDS['no-recovery-key']);
  }
  const bytes = fromSigns(signs.slice(0, KEY_SIGNS));
  if (bytes === null || checkSigns(bytes) !== signs.slice(KEY_SIGNS)) {
    throw unreadable(STORE_WORDS['recovery-mistake']);
  }
  return bytes.toString('hex');
}

const unreadable = (what: string) => new AppError('file-unreadable', `${what} ${STORE_WORDS['choose-recovery-key']}`);

function toSigns(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** `null` where the padding is not empty: no key was ever written so. */
function fromSigns(signs: string): Buffer | null {
  const bits = signs
    .split('')
    .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.slice(0, KEY_BYTES * 8).match(/.{8}/g) ?? [];
  if (/1/.test(bits.slice(KEY_BYTES * 8))) return null;
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

function checkSigns(bytes: Buffer): string {
  return toSigns(createHash('sha256').update('lotbook recovery key').update(bytes).digest()).slice(0, CHECK_SIGNS);
}
