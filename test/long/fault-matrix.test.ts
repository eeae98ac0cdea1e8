import { describe, it } from 'vitest';
import { everyPageWith, faultRows } from '#test/main/sync/fault-matrix.ts';

describe('every page of an update and of a download of everything, once and always, is answered by', () => {
  it.each(Object.keys(faultRows))('%s', (name) => everyPageWith(name, { most: Infinity, seed: 0 }), 300_000);
});
