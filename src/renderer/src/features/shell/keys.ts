/** A key of the table of shortcuts in Mantine's form (`mod+shift+Z`), as it is written on this system: `⌘ ⇧ Z` or `Ctrl Shift Z`. */
export function keyCaps(keys: string, mac: boolean): readonly string[] {
  const words: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys.split('+').map((key) => words[key] ?? key);
}
