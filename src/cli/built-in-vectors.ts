import { type BuiltInVector, readVectorTexts } from '../core/verify/read-vectors.js';

/** The worked examples of test/vectors, put into the bundle as text when it is built. */
export function builtInVectors(): readonly BuiltInVector[] {
  const files = import.meta.glob<string>('../../test/vectors/*/*.{json,md}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  return readVectorTexts(files);
}
