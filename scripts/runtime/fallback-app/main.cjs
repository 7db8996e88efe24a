'use strict';

// Stands where the official build keeps default_app.asar, which this one lacks: it makes
// `electron FOLDER` open the application in FOLDER.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
require('./own-sqlite.cjs');
const { pickLaunchArguments } = require('./launch-arguments.cjs');

/** Starts the application of a folder under its own name and version, as the official build does. */
function startApplication(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(folder);
  require(path.resolve(folder, manifest.main ?? 'index.js'));
}

const { preloads, application } = pickLaunchArguments(process.argv.slice(1));
if (application === undefined) {
  console.error('No application given. Use: electron FOLDER');
  process.exit(2);
}
process.defaultApp = true;
// What the application forks inherits these.
process.execArgv.push('--require', path.join(__dirname, 'own-sqlite.cjs'));
for (const file of preloads) require(path.resolve(file));
startApplication(path.resolve(application));
