import { describe, it } from 'vitest';
import { everyPageWith, faultRows } from '#test/main/sync/fault-matrix.ts';

/** v3 counts only its last page, so there nothing but the walk itself tells that claims are missing. */
describe.each(['v2', 'v3'] as const)(
  'every page of %s, of an update and of everything, once and always, is answered by',
  (apiVersion) => {
    it.each(Object.keys(faultRows))(
      '%s',
      (name) => everyPageWith(name, { most: Infinity, seed: 0, apiVersion }),
      300_000,
    );
  },
);
