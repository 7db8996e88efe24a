// The program that checks a book beside the app, from its sources.
import './typescript-sources.mjs';
await import('../../src/main/store/check-program.ts');
