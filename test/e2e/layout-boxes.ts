import type { Page } from '@playwright/test';

/** One part of a page, in CSS pixels from the page's upper left corner; `type` is the size of its letters. */
export type Box = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly type: number;
};

/** The parts that make a layout, in the order of the document: the rail, headings, tables, fields, buttons, frames. */
export async function layoutBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const kindOf = (element: Element): string | null => {
      if (element.matches('.rail')) return 'rail';
      if (element.matches('h1, h2, h3')) return 'heading';
      if (element.matches('table')) return 'table';
      if (element.matches('button, .button')) return 'button';
      if (element.matches('input, select, textarea')) return 'field';
      const { borderTopWidth, display } = getComputedStyle(element);
      const isFrame = Number.parseFloat(borderTopWidth) > 0 && !display.startsWith('table');
      return isFrame && element.clientWidth > 120 && element.closest('svg, table, button, .button') === null
        ? 'frame'
        : null;
    };
    const found = [];
    for (const element of document.querySelectorAll<HTMLElement>('.rail, main *')) {
      const kind = kindOf(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      if (kind === null || width <= 1 || height <= 1 || !element.checkVisibility()) continue;
      const words = kind === 'heading' || kind === 'button' ? element.innerText : (element.classList[0] ?? '');
      found.push({
        name: `${kind} ${words.replaceAll(/\s+/g, ' ').trim().slice(0, 40)}`.trim(),
        x: Math.round(x + window.scrollX),
        y: Math.round(y + window.scrollY),
        w: Math.round(width),
        h: Math.round(height),
        type: Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10,
      });
    }
    return found;
  });
}

/** Another build of Chromium may round a line's height or width by a pixel; many lines add up. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(4, 0.02 * Math.max(Math.abs(a), Math.abs(b)));

/**
 * What stands elsewhere, or is larger or smaller, than it was: one line each. The place down the page is measured from the part before, so that
 * one change is told once.
 */
export function changedBoxes(kept: readonly Box[], now: readonly Box[]): string[] {
  const missing = kept.filter(({ name }) => countOf(name, now) < countOf(name, kept));
  const added = now.filter(({ name }) => countOf(name, now) > countOf(name, kept));
  if (missing.length > 0 || added.length > 0) {
    return [...new Set([...missing.map(({ name }) => `missing: ${name}`), ...added.map(({ name }) => `new: ${name}`)])];
  }
  return now.flatMap((box, at) => {
    const before = kept[at];
    if (before?.name !== box.name) return [`in another order: ${box.name}`];
    const down = box.y - (now[at - 1]?.y ?? 0);
    const downBefore = before.y - (kept[at - 1]?.y ?? 0);
    const isSame =
      near(box.x, before.x) &&
      near(down, downBefore) &&
      near(box.w, before.w) &&
      near(box.h, before.h) &&
      Math.abs(box.type - before.type) < 0.3;
    return isSame ? [] : [`${box.name}: was ${inWords(before)}, is ${inWords(box)}`];
  });
}

const countOf = (name: string, boxes: readonly Box[]): number => boxes.filter((box) => box.name === name).length;

const inWords = ({ x, y, w, h, type }: Box): string => `${w} × ${h} at ${x}, ${y} in ${type} px`;

/** Words, fields and buttons of the page that lie on each other by more than a border; what holds the other by the document is no fault. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 2;
    const parts = [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(h1, h2, h3, p, dt, dd, li, button, .button, input, select, textarea)',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.closest('.only-read, [data-react-aria-prevent-focus], [aria-hidden="true"]') === null,
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > slack && box.height > slack);
    const inWords = (element: HTMLElement): string => `${element.tagName} ${element.innerText.slice(0, 40)}`;
    return parts.flatMap(({ element: a, box: x }, at) =>
      parts
        .slice(at + 1)
        .filter(({ element: b, box: y }) => {
          const reach =
            x.left + slack < y.right &&
            y.left + slack < x.right &&
            x.top + slack < y.bottom &&
            y.top + slack < x.bottom;
          return reach && !a.contains(b) && !b.contains(a);
        })
        .map(({ element: b }) => `${inWords(a)} lies on ${inWords(b)}`),
    );
  });
}
