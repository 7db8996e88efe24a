/** Secrets seen so far, so that a server that repeats one does not get it into an error. */
export interface HiddenWords {
  add(secret: string): void;
  hide(words: string): string;
}

/** Shorter texts are no secrets, and hiding them would only garble sentences. */
const SHORTEST = 4;

export function createHiddenWords(): HiddenWords {
  const secrets = new Set<string>();
  return {
    add(secret) {
      if (secret.length >= SHORTEST) secrets.add(secret);
    },
    hide: (words) => [...secrets].reduce((text, secret) => text.replaceAll(secret, '[hidden]'), words),
  };
}
