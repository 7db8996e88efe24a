import { expect, it } from 'vitest';
import { xmlText } from './xml-text.js';

it.each([
  ['plain', 'plain'],
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['Zoë 🚀 日本', 'Zoë 🚀 日本'],
  ['bell\u0007', 'bell[U+0007]'],
  ['a\r\nb\tc', 'a_x000D_\nb\tc'],
  // What looks like an escape is none.
  ['_x0041_', '_x005F_x0041_'],
  ['half \uD83D here', 'half \uFFFD here'],
  ['\uFFFE', '_xFFFE_'],
])('%j is written as %j', (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});
