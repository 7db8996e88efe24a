import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cli, builtCli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});
const LEDGER = 'test/vectors/hand-us-switch/ledger.json';

describe('verify', () => {
  it('runs every worked example from the bundle alone, with its source', async () => {
    const { code, stdout } = await cli.run(['verify']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pass {2}us-holding-period-1 \(us\): IRC 1222/m);
    expect(stdout.trimEnd()).toMatch(/\d+ passed, 0 failed\.$/);
    const found: unknown = JSON.parse((await cli.run(['verify', '--json'])).stdout);
    expect(found).toMatchObject({ failed: 0 });
  });
});

describe('explain', () => {
  it('tells the rows of an entry, and refuses what there is nothing to tell of', async () => {
    const { code, stdout } = await cli.run(['explain', LEDGER, '--rules', 'us', '--entry', 's1']);
    expect(code).toBe(0);
    expect(stdout).toContain('Gain: proceeds less cost: 100 − 10 = 90 USD.');
    expect(stdout).toContain('Treas. Reg. 1.1012-1(h), (j): basis and order of lots <https://www.ecfr.gov');
    for (const entry of ['no-such-entry', 'b1']) {
      const refused = await cli.run(['explain', LEDGER, '--rules', 'us', '--entry', entry]);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
    }
  });
});

describe('compare', () => {
  it('puts methods and scopes side by side for a year', async () => {
    const { code, stdout } = await cli.run(['compare', LEDGER, '--rules', 'us', '--year', '2025', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(15);
    expect((await cli.run(['compare', LEDGER, '--rules', 'us', '--year', '1999'])).code).toBe(2);
  });
});

describe('seal and check-seal', () => {
  it('0 while the year is as it was, 1 with a list when it is not, 2 for a seal that was changed', async () => {
    const folder = temporaryFolder();
    const [seal, other] = [join(folder, 'seal.json'), join(folder, 'other.json')];
    expect((await cli.run(['seal', LEDGER, '--rules', 'us', '--year', '2024', '--out', seal])).code).toBe(0);
    const intact = await cli.run(['check-seal', seal, LEDGER]);
    expect([intact.code, intact.stdout.trimEnd().endsWith('intact.')]).toEqual([0, true]);
    writeFileSync(other, readFileSync(LEDGER, 'utf8').replace('"100"', '"120"'));
    const changed = await cli.run(['check-seal', seal, other]);
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/CHANGED[^]*gain: sealed 90, now 110[^]*: changed/);
    writeFileSync(other, readFileSync(seal, 'utf8').replace('"90"', '"91"'));
    expect((await cli.run(['check-seal', other, LEDGER])).code).toBe(2);
  });
});
