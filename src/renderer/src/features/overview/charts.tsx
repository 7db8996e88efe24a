import '@mantine/charts/styles.css';
import { AreaChart, BarChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import { moneyText } from '../../ui/decimal-display.js';

/** Charts draw with doubles, as pixels need no more; every figure that can be read comes from its decimal text. */

export interface ChartPoint {
  readonly label: string;
  readonly value: DecimalText;
}

interface ChartProps {
  readonly points: readonly ChartPoint[];
  readonly currency: string;
  readonly name: string;
}

interface Drawn {
  readonly label: string;
  readonly value: number;
}

function drawn(points: readonly ChartPoint[]): Drawn[] {
  return points.map(({ label, value }) => ({ label, value: Number(value) }));
}

/** A round figure of an axis: whole units, thousands and millions shortened. */
function axisText(value: number, currency: string): string {
  const size = Math.abs(value);
  const [part, letter] = size >= 1e6 ? [value / 1e6, 'M'] : size >= 1e4 ? [value / 1e3, 'k'] : [value, ''];
  return `${moneyText(String(Math.round(part * 10) / 10), currency).replace(/\.00$|(?<=\.\d)0$/, '')}${letter}`;
}

/** The exact figure behind a drawn one, for its tooltip. */
function exactly({ points, currency }: ChartProps): (value: number) => string {
  const byValue = new Map(points.map(({ value }) => [Number(value), value]));
  return (value) => moneyText(byValue.get(value) ?? String(value), currency);
}

export function AreaOverTime(props: ChartProps): ReactNode {
  const { points, currency, name } = props;
  return (
    <AreaChart
      h={224}
      data={drawn(points)}
      dataKey="label"
      series={[{ name: 'value', label: name, color: 'var(--lb-accent)' }]}
      curveType="linear"
      withDots={false}
      strokeWidth={1.5}
      fillOpacity={0.12}
      gridAxis="x"
      tickLine="none"
      valueFormatter={exactly(props)}
      yAxisProps={{ width: 72, tickFormatter: (value: number) => axisText(value, currency) }}
      xAxisProps={{ minTickGap: 48 }}
      areaChartProps={{ accessibilityLayer: true }}
      areaProps={{ isAnimationActive: false }}
    />
  );
}

/** Gains upwards, losses downwards: the side of the line tells them apart, the colour only helps. */
export function BarsByYear(props: ChartProps): ReactNode {
  const { points, currency, name } = props;
  return (
    <BarChart
      h={224}
      data={drawn(points)}
      dataKey="label"
      series={[{ name: 'value', label: name, color: 'var(--lb-gain)' }]}
      getBarColor={(value) => (value < 0 ? 'var(--lb-loss)' : 'var(--lb-gain)')}
      gridAxis="x"
      tickLine="none"
      maxBarWidth={48}
      valueFormatter={exactly(props)}
      yAxisProps={{ width: 72, tickFormatter: (value: number) => axisText(value, currency) }}
      referenceLines={[{ y: 0, color: 'var(--lb-line-strong)' }]}
      barChartProps={{ accessibilityLayer: true }}
      barProps={{ isAnimationActive: false }}
    />
  );
}

export function BarsByName(props: ChartProps): ReactNode {
  const { points, currency, name } = props;
  return (
    <BarChart
      h={224}
      data={drawn(points)}
      dataKey="label"
      orientation="vertical"
      series={[{ name: 'value', label: name, color: 'var(--lb-accent)' }]}
      gridAxis="y"
      tickLine="none"
      maxBarWidth={24}
      valueFormatter={exactly(props)}
      xAxisProps={{ tickFormatter: (value: number) => axisText(value, currency) }}
      yAxisProps={{ width: 88 }}
      barChartProps={{ accessibilityLayer: true }}
      barProps={{ isAnimationActive: false }}
    />
  );
}
