declare const LOTBOOK_VERSION: string;

/** Of package.json, put in by the build. */
export const APP_VERSION: string = LOTBOOK_VERSION;
