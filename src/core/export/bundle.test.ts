import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../reports/build-report.js';
import { exampleInput } from '../reports/example.fixture.js';
import { bundleReadme } from './bundle-readme.js';
import { DIGESTS_FILE, writeBundle } from './bundle.js';
import { unzipped } from './unzipped.fixture.js';

const FILES = [
  { name: 'a.txt', text: 'Zoë 🚀\r\n' },
  { name: 'csv/b.bin', bytes: new Uint8Array([0, 1, 2, 255]) },
] as const;

describe('writeBundle', () => {
  it('holds the files and their digests as sha256sum writes them', async () => {
    const files = await unzipped(await writeBundle(FILES));
    expect(files['a.txt']).toBe('Zoë 🚀\r\n');
    const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
    expect(files[DIGESTS_FILE]).toBe(`${digest(FILES[0].text)}  a.txt\n${digest(FILES[1].bytes)}  csv/b.bin\n`);
  });

  it('gives the same bytes for the same files', async () => {
    expect(await writeBundle(FILES)).toEqual(await writeBundle(FILES));
  });

  it('opens with its password only, and never holds the plain text', async () => {
    const bytes = await writeBundle([{ name: 'a.txt', text: 'a secret line' }], { password: 'Zoë 🔑 longer' });
    expect(await unzipped(bytes, 'Zoë 🔑 longer')).toMatchObject({ 'a.txt': 'a secret line' });
    await expect(unzipped(bytes, 'zoë 🔑 longer')).rejects.toThrow('password');
    await expect(unzipped(bytes)).rejects.toThrow('encrypted');
    expect(Buffer.from(bytes).includes('a secret line')).toBe(false);
    // WinZip's AES: the extra field 0x9901 with strength 3, which is 256 bits.
    expect(Buffer.from(bytes).indexOf(Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3]))).toBeGreaterThan(0);
  });
});

describe('bundleReadme', () => {
  const bundled = {
    report: buildReport(exampleInput()),
    appVersion: '1.2.3',
    workbook: 'r.xlsx',
    pdf: null,
    missing: [],
  } as const;

  it('says what is there, and how to check and to compute it again', () => {
    const readme = bundleReadme({
      ...bundled,
      options: { rules: 'us', method: 'hifo', accounts: ['a b', 'c'], timezone: 'America/New_York' },
    });
    expect(readme).toContain('r.xlsx          the report as a workbook');
    expect(readme).toContain('sha256sum --check SHA256SUMS.txt');
    expect(readme).toContain(
      "lotbook compute ledger.json --rules us --method hifo --accounts 'a b,c' --timezone America/New_York --out again.json",
    );
  });

  it('says why there is no workbook', () => {
    const readme = bundleReadme({ ...bundled, workbook: null, missing: ['Too many rows.'], options: { rules: 'us' } });
    expect(readme).toContain('Too many rows.');
    expect(readme).not.toContain('r.xlsx');
  });
});
