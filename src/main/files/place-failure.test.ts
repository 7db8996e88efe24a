import { describe, expect, it } from 'vitest';
import { readFailureWords, writeFailure } from './place-failure.js';

const fault = (code: string): Error => Object.assign(new Error(`${code}: as the system says it`), { code });
const CODES = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR', 'ENAMETOOLONG', 'EIO', 'EMFILE'];

describe('a place that cannot be written to', () => {
  it.each([
    ['ENOENT', 'its folder does not exist. Create it, or choose another one.'],
    ['EACCES', 'writing there is not allowed, or another program has the file open.'],
    // What Windows says of a workbook that Excel has open.
    ['EPERM', 'another program has the file open. Close it there, or choose another folder.'],
    ['EBUSY', 'another program has this file open. Close it there, or choose another name.'],
    ['EROFS', 'this place can only be read from. Choose a folder elsewhere.'],
    ['EISDIR', 'something else has this name already. Choose another name.'],
    ['ENAMETOOLONG', 'this name is too long. Choose a shorter one.'],
    ['EIO', 'cannot be written. Check that the drive is connected, or choose another place.'],
  ])('%s is told in words, with a way on', (code, words) => {
    expect(writeFailure('/a/b.csv', fault(code))).toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(new RegExp(`^/a/b\\.csv: .*${words.replaceAll('.', '\\.')}`)),
    });
  });

  it.each(['ENOSPC', 'EDQUOT'])('%s is a full disk', (code) => {
    expect(writeFailure('/a/b.csv', fault(code))).toMatchObject({
      code: 'disk-full',
      message: '/a/b.csv: the disk is full. Free some space, then try again.',
    });
  });

  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is not a function');
    expect(writeFailure('/a/b.csv', bug)).toBe(bug);
  });

  it.each(CODES)('shows nobody the code %s', (code) => {
    expect(String(writeFailure('/a/b.csv', fault(code)))).not.toContain(code);
    expect(readFailureWords(fault(code))).not.toContain(code);
  });
});

it.each([
  ['ENOENT', 'The file is not there any more.'],
  ['EACCES', 'You are not allowed to read this file. Copy it into a folder of your own and choose the copy.'],
  ['EBUSY', 'Another program holds this file. Close it there, then choose it again.'],
  ['EISDIR', 'The file is no plain file.'],
  ['EIO', 'The file cannot be opened. Check that its drive is connected, then choose it again.'],
])('a file that cannot be read: %s is told in words', (code, words) => {
  expect(readFailureWords(fault(code))).toBe(words);
});
