import { expect, test } from 'vitest';
import { faultFacts } from '#main/ipc/fault-facts.ts';

test('the message of an error is not among the facts, nor any folder', () => {
  const error = new TypeError('Mary Jones has no claim 123');
  error.stack = [
    'TypeError: Mary Jones has no claim 123',
    '    at readRow (file:///home/mary/claims/main/store/raw.ts:40:7)',
    '    at async Object.run (C:\\Users\\Mary Jones\\ClaimKeep\\out\\main\\index.js:9:1)',
    '    at file:///home/mary/index.ts:1:2',
    '    at Mary Jones',
  ].join('\n');
  expect(faultFacts(error)).toEqual({
    name: 'TypeError',
    code: null,
    frames: ['readRow (raw.ts:40:7)', 'async Object.run (index.js:9:1)', '(top) (index.ts:1:2)'],
  });
});

test('a system code is a fact; a sentence in its place is not', () => {
  const error = (code: string): Error => Object.assign(new Error('x'), { code });
  expect(faultFacts(error('SQLITE_FULL')).code).toBe('SQLITE_FULL');
  expect(faultFacts(error('Mary Jones')).code).toBeNull();
});

test('a real error has frames, at most eight', () => {
  const deep = (n: number): Error => (n === 0 ? new Error('x') : deep(n - 1));
  const { frames } = faultFacts(deep(30));
  expect(frames).toHaveLength(8);
  expect(frames[0]).toMatch(/^deep \(fault-facts\.test\.ts:\d+:\d+\)$/);
});

test.each([['a text'], [undefined], [{ name: 'Mary' }]])('something else than an error: %s', (thrown) => {
  expect(faultFacts(thrown)).toEqual({ name: typeof thrown, code: null, frames: [] });
});
