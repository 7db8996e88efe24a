// Lets plain Node run the sources as they are: `node --import typescript-sources.mjs FILE.ts`. Node strips types itself; only the
// `.js` endings that TypeScript asks for have to be turned into the `.ts` that lies there.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});
