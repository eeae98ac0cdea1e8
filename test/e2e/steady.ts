import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day on which every picture is made: the sample people's claims, days left and "this year" follow the clock. */
const today = '2026-07-15T12:00:00-04:00';
/** For `launch`: the zone in which that is noon. */
export const steadyZone = { TZ: 'America/New_York' } as const;

/** A development dependency brings these, under a free license: the same letters, so the same line breaks, on every machine. */
const fonts = join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts');

const style = `
  :root { --text-body: Steady; --text-title: Steady; --text-code: Steady; }
  /* Without it Linux rounds the width of each letter to whole pixels, by the hints of the font. */
  html { text-rendering: geometricPrecision; caret-color: transparent; }
  /* Real windows have scroll bars of different widths; the rail has one of its own. */
  html, .nav { scrollbar-width: none; }
  /* The data folder is another one in each run. */
  .path { white-space: nowrap; overflow: hidden; }
`;

/** Takes out of the app's look what differs between machines and days: the clock, the letters, scroll bars, motion. */
export async function makeSteady(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate((_electron, now) => {
    const Real = Date;
    const shift = Real.parse(now) - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [Real.now() + shift] : given) as [number]));
      }
      static override now(): number {
        return Real.now() + shift;
      }
    } as DateConstructor;
  }, today);
  await page.clock.setFixedTime(today);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const weight of ['Regular', 'Bold'] as const) {
    const file = readFileSync(join(fonts, `LiberationSans-${weight}.ttf`)).toString('base64');
    await page.evaluate(
      async ({ base64, fontWeight }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        document.fonts.add(await new FontFace('Steady', bytes, { weight: fontWeight }).load());
      },
      { base64: file, fontWeight: weight === 'Bold' ? '600 900' : '100 500' },
    );
  }
  await page.evaluate(async (css) => {
    // The page's content policy forbids style elements; sheets made by a script it does not.
    const sheet = new CSSStyleSheet();
    await sheet.replace(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, style);
}
