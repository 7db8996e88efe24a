import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = resolve(import.meta.dirname, '..', '..');
/** Rooms whose failures reach the screens. */
const ROOMS = [
  'main',
  'core/rates',
  'core/imports',
  'core/seals',
  'core/export',
  'core/filing',
  'core/decisions',
  'core/reports',
  'core/engine',
];

/** Met by who starts the app with variables of the environment, or by nobody. */
const ENGLISH_ONLY: readonly string[] = [
  'main/app/endpoints.ts',
  'main/app/environment.ts',
  'main/app/profile-folder.ts',
  'main/store/database.ts',
];

/** The second argument of `new AppError`, where it is words of its own. */
const OWN_WORDS = /new AppError\(\s*[^,()]+,\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`]+)`)/g;

function ownWords(source: string): boolean {
  return [...source.matchAll(OWN_WORDS)].some(([, one, two, three]) =>
    /[a-z]{3}/i.test((one ?? two ?? three ?? '').replaceAll(/\$\{[^}]*\}/g, '')),
  );
}

it('failures say sentences of the tables, which screens know in every language', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(SOURCES, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(100);
  const english = files.filter((file) => ownWords(readFileSync(join(SOURCES, file), 'utf8')));
  expect(english.sort()).toEqual(ENGLISH_ONLY);
});
