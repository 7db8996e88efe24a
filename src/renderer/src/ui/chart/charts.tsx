import '@mantine/charts/styles.css';
import { AreaChart, BarChart, type BarChartProps } from '@mantine/charts';
import type { ReactNode } from 'react';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import { AT_LINES, axisText, daysBelow, MARGIN } from './chart-axis.js';
import { moneyText } from '../decimal-display.js';
import { KeptChart } from './KeptChart.js';

/** Of a chart that says no other, in pixels. */
const HEIGHT = 224;

/** Charts draw with doubles, as pixels need no more; every figure that can be read comes from its decimal text. */

export interface ChartPoint {
  readonly label: string;
  readonly value: DecimalText;
}

export interface ChartProps {
  readonly points: readonly ChartPoint[];
  readonly currency: string;
  readonly name: string;
  /** In pixels. */
  readonly height?: number;
}

interface Drawn {
  readonly label: string;
  readonly value: number;
}

function drawn(points: readonly ChartPoint[]): Drawn[] {
  return points.map(({ label, value }) => ({ label, value: Number(value) }));
}

/** The exact figure behind a drawn one, for its tooltip. */
function exactly({ points, currency }: ChartProps): (value: number) => string {
  const byValue = new Map(points.map(({ value }) => [Number(value), value]));
  return (value) => moneyText(byValue.get(value) ?? String(value), currency);
}

const NO_LINES = (): number[] => [];
/** Lines across only. For those upright the library would measure the words of every point, drawn or not. */
const LINES_ACROSS = { verticalCoordinatesGenerator: NO_LINES };
const LINES_UPRIGHT = { horizontalCoordinatesGenerator: NO_LINES };

/** Room for half a figure beyond the rightmost line. */
const MARGIN_RIGHT = { right: 24 } as const;

/** What every chart is told; `color`: of what is drawn. */
function sharedProps(props: ChartProps, color: string) {
  const { points, name, height = HEIGHT } = props;
  return {
    h: height,
    data: drawn(points),
    dataKey: 'label',
    series: [{ name: 'value', label: name, color }],
    tickLine: 'none',
    valueFormatter: exactly(props),
  } satisfies BarChartProps;
}

/** Of the figures beside a chart, in pixels. */
const MONEY_WIDTH = 80;

function moneyAxis({ currency }: ChartProps) {
  return { ...AT_LINES, tickFormatter: (value: number) => axisText(value, currency) };
}

export function AreaOverTime(props: ChartProps): ReactNode {
  const shared = sharedProps(props, 'var(--lb-accent)');
  const days = props.points.map(({ label }) => label);
  return (
    <KeptChart height={shared.h}>
      {(width) => (
        <AreaChart
          {...shared}
          curveType="linear"
          withDots={false}
          strokeWidth={1.5}
          fillOpacity={0.12}
          gridAxis="x"
          gridProps={LINES_ACROSS}
          yAxisProps={{ ...moneyAxis(props), width: MONEY_WIDTH }}
          xAxisProps={{ ...AT_LINES, ticks: daysBelow(days, width - MONEY_WIDTH) }}
          areaChartProps={{ accessibilityLayer: true, margin: MARGIN }}
          areaProps={{ isAnimationActive: false }}
        />
      )}
    </KeptChart>
  );
}

/** Gains upwards, losses downwards: the side of the line tells them apart, the colour only helps. */
export function BarsByYear(props: ChartProps): ReactNode {
  const shared = sharedProps(props, 'var(--lb-gain)');
  return (
    <KeptChart height={shared.h}>
      {() => (
        <BarChart
          {...shared}
          getBarColor={(value) => (value < 0 ? 'var(--lb-loss)' : 'var(--lb-gain)')}
          gridAxis="x"
          gridProps={LINES_ACROSS}
          maxBarWidth={48}
          yAxisProps={{ ...moneyAxis(props), width: MONEY_WIDTH }}
          referenceLines={[{ y: 0, color: 'var(--lb-line-strong)' }]}
          barChartProps={{ accessibilityLayer: true, margin: MARGIN }}
          barProps={{ isAnimationActive: false }}
        />
      )}
    </KeptChart>
  );
}

export function BarsByName(props: ChartProps): ReactNode {
  const shared = sharedProps(props, 'var(--lb-accent)');
  return (
    <KeptChart height={shared.h}>
      {() => (
        <BarChart
          {...shared}
          orientation="vertical"
          gridAxis="y"
          gridProps={LINES_UPRIGHT}
          maxBarWidth={24}
          xAxisProps={moneyAxis(props)}
          yAxisProps={{ width: 88 }}
          barChartProps={{ accessibilityLayer: true, margin: MARGIN_RIGHT }}
          barProps={{ isAnimationActive: false }}
        />
      )}
    </KeptChart>
  );
}
