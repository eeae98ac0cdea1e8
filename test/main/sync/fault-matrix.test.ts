import { describe, it } from 'vitest';
import { everyPageWith, faultRows } from './fault-matrix.ts';

/** Two moments of each; `npm run test:long` has every page of both kinds of download. */
describe('pages of a download that are answered by', () => {
  it.each(Object.keys(faultRows))('%s', (name) => everyPageWith(name, { most: 2, seed: 20_261_125 }));
});
