import { AppError } from '../domain/app-error.js';
import { STORE_WORDS } from '../domain/failure-words/store-words.js';
import { SEAL_FORMAT, type Seal } from '../domain/seal.js';
import { tell } from '../domain/sentence.js';
import { canonicalText } from './canonical.js';
import { digestsOf } from './seal-year.js';

/** The seal as `lotbook-seal/1` text: canonical JSON, a newline at the end. The same seal gives the same bytes. */
export function writeSeal(seal: Seal): string {
  return `${canonicalText(seal)}\n`;
}

const TEXTS = ['year', 'rules', 'from', 'to', 'sealedAt', 'appVersion'] as const;
const OBJECTS = ['options', 'digests', 'head', 'total'] as const;
const LISTS = ['disposals', 'income', 'issues', 'holdings', 'entries'] as const;

const isObject = (found: unknown): found is object => typeof found === 'object' && found !== null;

function hasItsFields(found: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(found));
  return (
    TEXTS.every((name) => typeof fields.get(name) === 'string') &&
    OBJECTS.every((name) => isObject(fields.get(name)) && !Array.isArray(fields.get(name))) &&
    LISTS.every((name) => Array.isArray(fields.get(name)))
  );
}

/** Only `writeSeal` makes a document whose digests fit its content: what has the fields and fits is a seal. */
function isSeal(found: object): found is Seal {
  return hasItsFields(found);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('bad-input', STORE_WORDS['no-seal'], {
      cause: error,
    });
  }
}

/**
 * Reads what `writeSeal` wrote. The digests tell damage and careless editing; they are no signature, and whoever changes a file on purpose
 * can make new ones: keep a copy of the digest elsewhere.
 * @throws AppError `bad-input` for any other text, and for a seal whose content does not fit its digests
 */
export function readSeal(text: string): Seal {
  const found = parsed(text);
  if (!isObject(found) || !('format' in found) || found.format !== SEAL_FORMAT || !isSeal(found))
    throw new AppError('bad-input', tell(STORE_WORDS['other-seal'], { format: SEAL_FORMAT }));
  if (canonicalText(digestsOf(found)) !== canonicalText(found.digests))
    throw new AppError('bad-input', STORE_WORDS['changed-seal']);
  return found;
}
