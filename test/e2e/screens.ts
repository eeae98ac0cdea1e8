import type { Page } from '@playwright/test';

type Screen = {
  readonly name: string;
  /** From any screen of a person to this one, in a window wide enough for the rail; by addresses, so in every language. */
  readonly open: (page: Page) => Promise<void>;
};

/** The heading takes the focus when a page has opened: until then the page before is still there. */
async function follow(page: Page, selector: string): Promise<void> {
  const link = page.locator(selector).first();
  const heading = await page.locator('h1').first().elementHandle();
  await link.click();
  await page.waitForFunction((before) => document.querySelector('h1') !== before, heading);
}

const place =
  (name: string) =>
  async (page: Page): Promise<void> =>
    follow(page, `nav a[href$="/${name}"]`);

/** One of the list: its own page. */
const firstOf =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await place(name)(page);
    await follow(page, 'main table a, main .claim-cards a');
  };

/** Every screen that somebody has who already has claims. */
export const screens: readonly Screen[] = [
  ...['home', 'claims', 'costs', 'medicines', 'providers', 'stays', 'coverage'].map((name) => ({
    name,
    open: place(name),
  })),
  { name: 'claim', open: firstOf('claims') },
  { name: 'medicine', open: firstOf('medicines') },
  { name: 'provider', open: firstOf('providers') },
  ...['exports', 'people', 'my-data', 'activity', 'settings', 'help'].map((name) => ({ name, open: place(name) })),
];

/** A page that has not changed for this long is done: an answer of the program takes a few milliseconds. */
const quietMs = 120;

/** Waits until nothing is being read or drawn any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isWaiting = document.querySelector('main .waiting') !== null;
    const pictures = [...document.querySelectorAll('.chart-picture')];
    return !isWaiting && pictures.every((picture) => picture.querySelector('path') !== null);
  });
  await page.evaluate(async (quiet) => {
    await new Promise<void>((resolve) => {
      let timer = setTimeout(done, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quiet);
      });
      function done(): void {
        observer.disconnect();
        resolve();
      }
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await document.fonts.ready;
  }, quietMs);
}
