import { lazy } from 'react';

/** Charts are the heaviest part of the page: they come when the first one is shown. */
const load = () => import('./charts.js');

export const AreaOverTime = lazy(async () => ({ default: (await load()).AreaOverTime }));
export const BarsByYear = lazy(async () => ({ default: (await load()).BarsByYear }));
export const BarsByName = lazy(async () => ({ default: (await load()).BarsByName }));
