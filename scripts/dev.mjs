// The app with hot reload: npm run dev [-- ELECTRON-VITE FLAGS]
import { appEnvironment } from './app-session.mjs';
import { runScript, runTool } from './project-tools.mjs';

await runScript(async () => {
  const words = process.argv.slice(2);
  return runTool(['electron-vite', 'electron-vite'], ['dev', '--watch', ...words], await appEnvironment(words));
});
