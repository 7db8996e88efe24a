'use strict';

// The SQLite binary inside the package needs Node-API 10; this runtime has 8 and its own build of it.
const path = require('node:path');

const ADDON = path.join(__dirname, 'better_sqlite3.node');
const SHIPPED_ADDON = /[\\/]better-sqlite3(?:-multiple-ciphers)?[\\/]prebuilds[\\/][^\\/]+\.node$/;

const open = process.dlopen.bind(process);
process.dlopen = (module, file, ...rest) => open(module, SHIPPED_ADDON.test(file) ? ADDON : file, ...rest);
