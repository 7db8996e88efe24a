import { createElement, startTransition, useEffect, useState, type ReactNode } from 'react';
import type * as Charts from './charts.js';

/** Charts are the heaviest part of the page: they come when the first one is shown, or in a quiet moment before. */
let charts: typeof Charts | null = null;
export async function loadCharts(): Promise<void> {
  charts ??= await import('./charts.js');
}

let isWarm = false;
/** Has the first chart that is shown find the charts' code at work already, unless one was shown before. */
export async function warmCharts(): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  const { warmUp } = await import('./warm-up.js');
  await warmUp();
}

type ChartName = 'AreaOverTime' | 'BarsByYear' | 'BarsByName';

interface LazyChartProps extends Charts.ChartProps {
  readonly chart: ChartName;
}

/** The chart that was asked for last is drawn when those before it are. */
let turn: Promise<void> = Promise.resolve();

/** Each chart takes a task of its own: several in one would hold the page up. */
async function ownTurn(): Promise<void> {
  const mine = turn.then(() => new Promise<void>((done) => setTimeout(done)));
  turn = mine;
  await mine;
  await loadCharts();
}

/**
 * One of the charts; nothing until they are loaded and it is its turn. Not by `lazy`, which shows what stands in for a chart longer than
 * that takes.
 */
export function LazyChart({ chart, ...props }: LazyChartProps): ReactNode {
  const [drawn, setDrawn] = useState<typeof Charts | null>(null);
  const isDrawn = drawn !== null;
  useEffect(() => {
    if (isDrawn) return;
    let isGone = false;
    const draw = async (): Promise<void> => {
      await ownTurn();
      isWarm = true;
      if (!isGone) startTransition(() => setDrawn(charts));
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [isDrawn]);
  return isDrawn ? createElement(drawn[chart], props) : null;
}
