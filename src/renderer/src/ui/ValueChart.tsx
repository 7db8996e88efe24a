import { AreaChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import type { DecimalText } from '../../../core/domain/decimal.js';
import { AT_LINES, axisText, MARGIN } from './chart-axis.js';
import { moneyText } from './decimal-display.js';
import { KeptChart } from './KeptChart.js';

export interface ValuePoint {
  /** A calendar day, `2024-03-05`. */
  readonly date: string;
  readonly value: DecimalText;
}

interface ValueChartProps {
  readonly points: readonly ValuePoint[];
  readonly currency: string;
  readonly name: string;
  readonly height?: number;
}

/** A value over time. Only the heights of the drawing are numbers: what is written stays text. */
export function ValueChart({ points, currency, name, height = 200 }: ValueChartProps): ReactNode {
  const data = points.map(({ date, value }) => ({ date, [name]: Number(value) }));
  return (
    <KeptChart height={height}>
      <AreaChart
        h={height}
        data={data}
        dataKey="date"
        series={[{ name, color: 'var(--lb-accent)' }]}
        curveType="linear"
        withDots={false}
        strokeWidth={1.5}
        fillOpacity={0.12}
        gridAxis="x"
        tickLine="none"
        valueFormatter={(worth) => moneyText(worth.toFixed(2), currency)}
        yAxisProps={{ ...AT_LINES, width: 72, tickFormatter: (worth: number) => axisText(worth, currency) }}
        xAxisProps={{ interval: 'equidistantPreserveStart', minTickGap: 24 }}
        areaChartProps={{ accessibilityLayer: false, margin: MARGIN }}
      />
    </KeptChart>
  );
}
