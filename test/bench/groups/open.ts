import type { Group } from '../bench-context.ts';
import { median } from '../measure.ts';
import { runInChild } from '../run-in-child.ts';

const starts = 3;

/** From a closed file to the first page, each time in a fresh process. */
export const open: Group = {
  name: 'open',
  async *run({ sizes, storeOf, note }) {
    for (const size of sizes) {
      const store = storeOf(size);
      note(`opening ${size.toLocaleString('en-US')}`);
      const pages: number[] = [];
      const screens: number[] = [];
      const bare: number[] = [];
      for (let start = 0; start < starts; start += 1) {
        bare.push((await runInChild('bareOpen', store)).ms);
        pages.push((await runInChild('open', { ...store, wholeScreen: false })).ms);
        screens.push((await runInChild('open', { ...store, wholeScreen: true })).ms);
      }
      const limit = median(bare);
      yield { figure: 'open', size, value: median(pages), limit };
      yield { figure: 'firstScreen', size, value: median(screens), limit };
    }
  },
};
