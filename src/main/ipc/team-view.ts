import type { CallOutput } from '../../core/contract/calls.js';
import type { WireTeam } from '../../core/vezgo/schema.js';

/** A team as the settings show it; features come as names or as objects with one. */
export function teamViewOf({ name, features }: WireTeam): CallOutput<'team', 'info'> {
  return { name: name ?? '', features: (features ?? []).flatMap((feature) => nameOf(feature) ?? []) };
}

function nameOf(feature: unknown): string | null {
  if (typeof feature === 'string') return feature;
  const named = typeof feature === 'object' && feature !== null && 'name' in feature ? feature.name : null;
  return typeof named === 'string' ? named : null;
}
