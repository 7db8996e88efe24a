// Opens the app, built first when a source has changed: npm start [-- ELECTRON FLAGS]
import { appEnvironment } from './app-session.mjs';
import { ensureBuilt } from './build.mjs';
import { runScript, runTool } from './project-tools.mjs';

await runScript(async () => {
  const words = process.argv.slice(2);
  const env = await appEnvironment(words);
  const built = await ensureBuilt();
  return built === 0 ? runTool(['electron', 'electron'], [...words, '.'], env) : built;
});
