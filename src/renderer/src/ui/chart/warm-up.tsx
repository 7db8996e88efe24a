import { createRoot } from 'react-dom/client';
import { Area, AreaChart, Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { quietMoment } from '../quiet-moment.js';
import { AT_LINES } from './chart-axis.js';

const NOTHING = { width: 100, height: 100, data: [{ label: '', value: 1 }] };
const BAR = <Bar dataKey="value" isAnimationActive={false} />;

/**
 * Draws charts of nothing, outside the page, a part in each quiet moment: code that runs for the first time is slow, and all of it in the
 * first chart that is shown would hold the page up twice as long as any later one.
 */
export async function warmUp(): Promise<void> {
  const root = createRoot(document.createElement('div'));
  const steps = [
    <BarChart key="bars" {...NOTHING}>
      {BAR}
    </BarChart>,
    <BarChart key="bars" {...NOTHING}>
      {BAR}
      <XAxis dataKey="label" {...AT_LINES} />
    </BarChart>,
    <BarChart key="bars" {...NOTHING}>
      {BAR}
      <XAxis dataKey="label" {...AT_LINES} />
      <YAxis {...AT_LINES} />
      <CartesianGrid />
    </BarChart>,
    <AreaChart key="area" {...NOTHING}>
      <Area dataKey="value" isAnimationActive={false} />
      <Tooltip />
    </AreaChart>,
  ];
  for (const step of steps) {
    await quietMoment();
    root.render(step);
  }
  await quietMoment();
  root.unmount();
}
