import '@fontsource-variable/inter/wght.css';
import './ui/mantine.css';
import './ui/global.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from './api.js';
import { App } from './features/shell/App.js';
import { applyLanguage } from './features/shell/apply-language.js';
import { loadScreen } from './features/shell/screens.js';
import { currentScreen } from './features/shell/use-route.js';
import { startTexts } from './text/i18n.js';
import { languageOf } from '../../core/domain/language.js';
import { schemeColors, theme } from './ui/theme.js';
import { LedgerProvider } from './worker/use-ledger.js';
import { openLedgerClient } from './worker/client.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

void loadScreen(currentScreen());
await startTexts();
// Of the computer, until the person's own choice is read; it stays where that cannot be.
await applyLanguage(languageOf('system', navigator.language));
const ledger = openLedgerClient(window.lotbook);
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={schemeColors} defaultColorScheme="auto">
      <ApiProvider value={window.lotbook}>
        <LedgerProvider value={ledger}>
          <App />
        </LedgerProvider>
      </ApiProvider>
    </MantineProvider>
  </StrictMode>,
);
