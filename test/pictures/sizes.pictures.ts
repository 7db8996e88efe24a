import { call } from '../support/electron-app.js';
import { goToScreen, openSample, SCREEN_NAMES } from '../support/screens.js';
import { pictures, stand, take } from './take.js';

const nameOf = (screen: string): string => screen.toLowerCase().replaceAll(' ', '-');

pictures('sizes: 200 % and a narrow window', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Overview');
  // What 200 % leaves of the usual window: pictures of a zoomed page show a part of it only.
  await stand(shown, { width: 640, height: 400 });
  for (const screen of SCREEN_NAMES) {
    await goToScreen(page, screen);
    await take(page, `${nameOf(screen)}-200-percent`);
  }
  await stand(shown, { width: 900, height: 700 });
  for (const screen of SCREEN_NAMES) {
    await goToScreen(page, screen);
    await take(page, `${nameOf(screen)}-narrow`);
  }
});

pictures('languages: every screen in each', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  const settings = await call(page, 'settings', 'get', {});
  if (!settings.ok) throw new Error(settings.message);
  for (const language of ['de', 'fr', 'es', 'it'] as const) {
    await call(page, 'settings', 'save', { ...settings.value, language });
    await page.reload();
    const links = page.getByRole('navigation').getByRole('link');
    await links.nth(9).waitFor();
    for (const at of SCREEN_NAMES.keys()) {
      const link = links.nth(at);
      await link.click();
      // The screen of before has a heading too.
      const name = (await link.getAttribute('title')) ?? '';
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await take(page, `${nameOf(SCREEN_NAMES[at] ?? '')}-${language}`);
    }
  }
});
