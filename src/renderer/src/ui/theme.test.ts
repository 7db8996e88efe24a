import { mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { schemeColors, theme } from './theme.js';

const whole = mergeMantineTheme(DEFAULT_THEME, theme);
const { light, dark } = schemeColors(whole);

/** Relative luminance of `#rrggbb`, by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** Of what `names` say on each of `surfaces`, what has less contrast than `least`. */
function tooFaint(
  colors: Record<string, string>,
  names: readonly string[],
  surfaces: readonly string[],
  least: number,
) {
  const valueOf = (name: string): string => colors[name] ?? name;
  return names.flatMap((name) =>
    surfaces
      .map((surface) => ({ name, surface, ratio: contrast(valueOf(name), valueOf(surface)) }))
      .filter(({ ratio }) => ratio < least),
  );
}

const SURFACES = ['--mantine-color-body', '--lb-rail', '--lb-sunk', '--lb-hover', '--lb-selected'];

describe.each([
  // The library's own: what fields and pop-ups are filled with, and the chosen one of a few.
  ['light', light, '#ffffff', '#ffffff'],
  ['dark', dark, whole.colors.dark[6], whole.colors.dark[5]],
] as const)('in %s', (scheme, colors, field, chosen) => {
  it('edges of fields, boxes and dots, and tracks of switches, have 3:1 (WCAG 1.4.11)', () => {
    const surfaces = [...SURFACES, '--lb-warn-surface', '--lb-bad-surface', field];
    expect(tooFaint(colors, ['--lb-edge', '--lb-accent'], surfaces, 3)).toEqual([]);
    // The thumb of a switch on its track, the mark in a box.
    expect(contrast('#ffffff', colors['--lb-edge'] ?? '')).toBeGreaterThan(3);
    const filled = whole.colors['ink']?.[scheme === 'light' ? 8 : 6] ?? '';
    expect(contrast('#ffffff', filled)).toBeGreaterThan(3);
  });
  it('words have 4.5:1 (WCAG 1.4.3)', () => {
    const words = [
      '--mantine-color-text',
      '--mantine-color-dimmed',
      '--lb-accent',
      '--lb-gain',
      '--lb-loss',
      '--lb-warn',
    ];
    expect(tooFaint(colors, words, SURFACES, 4.5)).toEqual([]);
    expect(tooFaint(colors, ['--mantine-color-placeholder'], [field], 4.5)).toEqual([]);
    expect(tooFaint(colors, ['--mantine-color-text', '--lb-warn'], ['--lb-warn-surface'], 4.5)).toEqual([]);
    expect(
      tooFaint(colors, ['--mantine-color-text', '--lb-loss', '--mantine-color-error'], ['--lb-bad-surface'], 4.5),
    ).toEqual([]);
    expect(tooFaint(colors, ['--mantine-color-text'], [chosen], 4.5)).toEqual([]);
  });
});
