import { describe, expect, it } from 'vitest';
import { progressWords } from '#main/cli/words.ts';

describe('the progress of a download on the command line', () => {
  const claims = { phase: 'claims', done: 412, total: 1_260 } as const;

  it.each([
    [{ pages: 9, bytes: 12_340_000, minutesLeft: 2 }, '412 of 1,260 claims, 9 pages, 12.3 MB, about 2 minutes left'],
    [{ pages: 1, bytes: 40_000, minutesLeft: 1 }, '412 of 1,260 claims, 1 page, 0.1 MB, about 1 minute left'],
    [
      { pages: 1_000, bytes: 2e9, minutesLeft: 0 },
      '412 of 1,260 claims, 1,000 pages, 2,000.0 MB, less than a minute left',
    ],
    [{ pages: 9, bytes: 12_000_000, minutesLeft: null }, '412 of 1,260 claims, 9 pages, 12.0 MB'],
    [{ pages: 0, bytes: 0, minutesLeft: null }, '412 of 1,260 claims'],
  ])('%o', (download, words) => {
    expect(progressWords({ ...claims, download })).toBe(words);
  });

  it('of what is no download is the count alone', () => {
    expect(progressWords(claims)).toBe('412 of 1,260 claims');
  });
});
