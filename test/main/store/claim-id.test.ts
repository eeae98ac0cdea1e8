import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimIdOf } from '#main/store/claim-id.ts';
import { contentHashOf } from '#main/store/content-hash.ts';

test('an id is stable for ever, and fits the contract', () => {
  // Written down once: bookmarks, scripts and exported files hold these.
  expect(claimIdOf('v2', '-20140000008325', 'carrier--10045426206')).toBe('yq5rwt4fax90');
  expect(claimIdOf('v3', null, '1')).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
});

test('ids differ by version, patient and resource, also where these run together', () => {
  const ids = [
    claimIdOf('v2', 'a', 'bc'),
    claimIdOf('v2', 'ab', 'c'),
    claimIdOf('v2', null, 'abc'),
    claimIdOf('v3', 'a', 'bc'),
    claimIdOf('v2', 'a', 'bC'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('no two of 200,000 neighbouring resources share an id', () => {
  const ids = new Set(Array.from({ length: 200_000 }, (_, at) => claimIdOf('v2', '-1', `carrier--${at}`)));
  expect(ids.size).toBe(200_000);
});

const hash = (value: unknown, space?: number): string =>
  contentHashOf(typeof value === 'string' ? value : JSON.stringify(value, null, space)).toString('hex');

test('the content hash leaves out created and lastUpdated, and nothing else', () => {
  const names = fc.string().filter((name) => name !== 'created' && name !== 'lastUpdated');
  const json = fc.dictionary(names, fc.jsonValue({ maxDepth: 0 }));
  fc.assert(
    fc.property(json, json, fc.string(), fc.string(), fc.constantFrom(undefined, 2), (a, b, first, second, space) => {
      const make = (time: string, rest: object, more: object): string =>
        hash({ meta: { lastUpdated: time, ...rest }, created: time, end: more }, space);
      expect(make(first, a, b)).toBe(make(second, a, b));
      expect(make(first, { ...a, '\u0000 new': 1 }, b)).not.toBe(make(first, a, b));
    }),
  );
});

test('a text that only speaks of them is content', () => {
  expect(hash({ note: 'the "created": "x" of it' })).not.toBe(hash({ note: 'the "created": "y" of it' }));
  expect(hash({ note: ['created', 'x'] })).not.toBe(hash({ note: ['created', 'y'] }));
  expect(hash('{"created" : \n "a\\"b" ,"x":1}')).toBe(hash('{"created" : \n "c" ,"x":1}'));
  expect(hash('{"created":"')).not.toBe(hash('{"creatde":"'));
});
