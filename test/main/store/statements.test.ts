import { expect, test } from 'vitest';
import { arrayQuery, query } from '#main/store/statements.ts';
import { temporaryPerson } from './temporary-store.ts';

test('the same question gives objects or arrays, as it is asked, in any order', () => {
  const { db } = temporaryPerson();
  const sql = 'select 1 as one, ? as other';
  for (let round = 0; round < 2; round += 1) {
    expect(query<unknown>(db, sql).all('a')).toEqual([{ one: 1, other: 'a' }]);
    expect(arrayQuery<readonly [number, string]>(db, sql).all('a')).toEqual([[1, 'a']]);
    expect(query<unknown>(db, sql).first('b')).toEqual({ one: 1, other: 'b' });
    expect(arrayQuery<readonly [number, string]>(db, sql).first('b')).toEqual([1, 'b']);
  }
});
