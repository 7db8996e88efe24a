import type { Handlers } from './register-calls.js';

/** The handlers of some groups of the contract. */
export type Group<G extends keyof Handlers> = Pick<Handlers, G>;
