declare const __LOTBOOK_VERSION__: string;

/** Of package.json, put in by the build. */
export const APP_VERSION: string = __LOTBOOK_VERSION__;
