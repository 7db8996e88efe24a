import { z } from 'zod';
import { AppError } from '../domain/app-error.js';
import { type Expectation, expectation } from './expectation.js';

/** A worked example with published figures. */
export interface BuiltInVector {
  readonly name: string;
  /** Where the figures come from, in plain words. */
  readonly source: string;
  /** The text of its ledger file. */
  readonly ledger: string;
  readonly expectations: readonly Expectation[];
}

const expectations = z.union([z.array(expectation).min(1), expectation.transform((one) => [one])]);

/** The words of source.md without its heading, on one line. */
const sourceText = (markdown: string): string => markdown.replace(/^#.*$/gm, '').replace(/\s+/g, ' ').trim();

/**
 * Worked examples from the texts of their files, by paths that end in `NAME/ledger.json`, `NAME/expected.json` and `NAME/source.md`.
 * @throws AppError `bad-input` for an example that lacks one of them, `internal` where there is no example at all: nothing would be checked
 */
export function readVectorTexts(files: Readonly<Record<string, string>>): readonly BuiltInVector[] {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path.split('/').slice(-2).join('/'), text]));
  const names = [...new Set([...texts.keys()].map((path) => path.split('/')[0] ?? ''))].sort();
  if (names.length === 0) throw new AppError('internal', 'This copy of Lotbook holds no worked examples.');
  return names.map((name) => {
    const text = (file: string): string => {
      const found = texts.get(`${name}/${file}`);
      if (found === undefined) throw new AppError('bad-input', `The worked example ${name} has no ${file}.`);
      return found;
    };
    const found: unknown = JSON.parse(text('expected.json'));
    return {
      name,
      source: sourceText(text('source.md')),
      ledger: text('ledger.json'),
      expectations: expectations.parse(found),
    };
  });
}
