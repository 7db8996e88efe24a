import { Dec } from '../../domain/decimal.js';
import type { Chart } from '../../reports/charts.js';
import type { Rounding } from '../../reports/report-input.js';
import { escaped, figureText } from './markup.js';

const WIDTH = 680;
const LABELS = 120;
const FIGURES = 110;
const ROW = 20;
const COLUMN_HEIGHT = 150;

/** A chart as SVG of its own, with its figures as text. Bars left of or below the line are losses, and hatched: told without colour too. */
export function chartSvg(chart: Chart, rounding: Rounding): string {
  return chart.shape === 'rows' ? rowsSvg(chart, rounding) : columnsSvg(chart);
}

/** Share of the largest bar, −1 to 1. Only places on paper come from these numbers, no figure does. */
function shares({ bars }: Chart): readonly number[] {
  const values = bars.map(({ figure }) => new Dec(figure.rounded));
  const most = values.reduce((found, value) => (value.abs().gt(found) ? value.abs() : found), new Dec(0));
  return values.map((value) => (most.isZero() ? 0 : value.div(most).toNumber()));
}

function rowsSvg(chart: Chart, rounding: Rounding): string {
  const decimals = rounding === 'cents' ? 2 : 0;
  const parts = shares(chart);
  const room = WIDTH - LABELS - FIGURES;
  const anyLoss = parts.some((part) => part < 0);
  const zero = LABELS + (anyLoss ? room / 2 : 0);
  const scale = anyLoss ? room / 2 : room;
  const rows = chart.bars.map(({ label, figure }, index) => {
    const length = Math.abs(parts[index] ?? 0) * scale;
    const loss = (parts[index] ?? 0) < 0;
    const y = index * ROW;
    return [
      text(LABELS - 8, y + 14, 'end', label),
      bar({ x: loss ? zero - length : zero, y: y + 4, width: length, height: ROW - 8, loss }),
      text(WIDTH, y + 14, 'end', figureText(figure.rounded, decimals)),
    ].join('');
  });
  const height = chart.bars.length * ROW;
  return svg(chart.title, height, `${rows.join('')}<path class="axis" d="M${zero} 0V${height}"/>`);
}

function columnsSvg(chart: Chart): string {
  const parts = shares(chart);
  const above = Math.max(0, ...parts);
  const below = Math.max(0, ...parts.map((part) => -part));
  const scale = COLUMN_HEIGHT / (above + below || 1);
  const zero = 16 + above * scale;
  const step = WIDTH / Math.max(chart.bars.length, 1);
  const width = Math.min(step * 0.6, 48);
  const columns = chart.bars.map(({ label, figure }, index) => {
    const part = parts[index] ?? 0;
    const length = Math.abs(part) * scale;
    const centre = step * (index + 0.5);
    const loss = part < 0;
    const top = loss ? zero : zero - length;
    const figureAt = loss ? zero + length + 10 : zero - length - 4;
    return [
      bar({ x: centre - width / 2, y: top, width, height: length, loss }),
      part === 0 ? '' : text(centre, figureAt, 'middle', short(figure.rounded)),
      text(centre, 16 + COLUMN_HEIGHT + 30, 'middle', label),
    ].join('');
  });
  return svg(chart.title, 16 + COLUMN_HEIGHT + 38, `${columns.join('')}<path class="axis" d="M0 ${zero}H${WIDTH}"/>`);
}

/** Whole units: a column is narrow, and the exact figures are in the tables. */
function short(value: string): string {
  return figureText(new Dec(value).toDecimalPlaces(0, Dec.ROUND_HALF_UP).toString(), 0);
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly loss: boolean;
}

function bar({ x, y, width, height, loss }: Bar): string {
  const place = `x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"`;
  return `<rect class="${loss ? 'loss' : 'gain'}" ${place}/>`;
}

function text(x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function at(value: number): string {
  return value.toFixed(1);
}

function svg(title: string, height: number, content: string): string {
  const hatch =
    '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="#9b2c2c"/></pattern></defs>';
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" width="100%">${hatch}${content}</svg>`;
}
