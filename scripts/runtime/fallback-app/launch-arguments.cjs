'use strict';

/**
 * What the official `electron` executable reads from its command line: the modules to load first
 * (`-r FILE`, which Playwright uses) and the application's folder, the first word that is no flag.
 * Everything after that folder belongs to the application.
 * @param {readonly string[]} words the command line without the executable
 * @returns {{ preloads: string[], application: string | undefined }}
 */
function pickLaunchArguments(words) {
  const preloads = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      if (words[index] !== undefined) preloads.push(words[index]);
    } else if (!word.startsWith('-')) {
      return { preloads, application: word };
    }
  }
  return { preloads, application: undefined };
}

module.exports = { pickLaunchArguments };
