// Collects the licences of everything that goes into the app, as one text: part of the build.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './project-tools.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\..+)?$/i;
const LINE = '-'.repeat(72);

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** The folder of a package as a module in `from` would find it, or `undefined` where it is not installed. */
export function packageFolder(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Packages that sources below a folder import, by name. */
export function importedPackages(folder) {
  const names = new Set();
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsx?|css)$/.test(file) || /\.test\./.test(file)) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'".][^'"]*)['"]/g)) {
      const [scope, name] = specifier.split('/');
      names.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  }
  return [...names];
}

/** Every package that the named ones bring along, themselves included, by folder. */
export function withDependencies(names, root) {
  const found = new Map();
  const visit = (name, from) => {
    const folder = packageFolder(name, from);
    if (folder === undefined || found.has(folder)) return;
    const manifest = readJson(path.join(folder, 'package.json'));
    found.set(folder, manifest);
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      visit(dependency, folder);
    }
  };
  for (const name of names) visit(name, root);
  return found;
}

function licenceText(folder, manifest) {
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  const named = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? 'see its author');
  return [`${manifest.name} ${manifest.version}`, `Licence: ${named}`, '', ...texts].join('\n').trim();
}

/** @returns {string} */
export function licences(root = ROOT) {
  const own = readJson(path.join(root, 'package.json'));
  const names = [...Object.keys(own.dependencies), ...importedPackages(path.join(root, 'src', 'renderer')), 'electron'];
  // Of Electron only itself: what its npm package depends on fetches it and stays behind.
  const found = withDependencies(
    names.filter((name) => name !== 'electron'),
    root,
  );
  const electron = packageFolder('electron', root);
  if (electron !== undefined) found.set(electron, readJson(path.join(electron, 'package.json')));
  const parts = [...found].map(([folder, manifest]) => ({ name: manifest.name, text: licenceText(folder, manifest) }));
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const intro = [
    `${own.name} ${own.version}, ${own.license}`,
    'It is built from the packages below. Electron includes Chromium, whose own notices come with it as LICENSES.chromium.html.',
  ];
  return [intro.join('\n'), ...new Set(parts.map(({ text }) => text))].join(`\n\n${LINE}\n\n`);
}

/** Writes them where main looks for them. */
export function writeLicences() {
  fs.writeFileSync(path.join(ROOT, 'out', 'licences.txt'), licences());
}
