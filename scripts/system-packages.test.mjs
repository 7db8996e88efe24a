import { describe, expect, it } from 'vitest';
import { missingPackages } from './system-packages.mjs';

const system = (installed, known) => ({
  installed: (name) => installed.includes(name),
  known: (name) => known.includes(name),
});

describe('missingPackages', () => {
  it('keeps the order and drops what is installed', () => {
    const here = system(['dbus'], ['xvfb', 'dbus', 'libnss3']);
    expect(missingPackages(['xvfb', 'dbus', 'libnss3'], here)).toEqual(['xvfb', 'libnss3']);
  });

  it('asks for the 64-bit time name where the distribution has it', () => {
    const ubuntu = system([], ['libgtk-3-0t64', 'libgbm1']);
    expect(missingPackages(['libgtk-3-0', 'libgbm1'], ubuntu)).toEqual(['libgtk-3-0t64', 'libgbm1']);
  });

  it('takes an installed 64-bit time package for the wanted one', () => {
    expect(missingPackages(['libasound2'], system(['libasound2t64'], ['libasound2t64']))).toEqual([]);
  });
});
