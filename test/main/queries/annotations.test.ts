import { expect, test } from 'vitest';
import { annotationOf, annotationsOf, tagsInUse } from '#main/queries/annotations.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { savedFilters } from '#main/queries/saved-filters.ts';
import { deleteFilter, putAnnotation, saveFilter } from '#main/store/annotations.ts';
import { claimIdOf } from '#main/store/claim-id.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { batchOf, patientId, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { amounts } from './made-money.ts';

const changedAt = '2026-11-24T10:00:00.000Z';

function withTwoClaims() {
  const person = temporaryPerson();
  const claims = [
    toWrite({ resourceId: 'a', ...amounts({ yourShare: 2842 }), denied: true }),
    toWrite({
      resourceId: 'b',
      serviceFrom: '2026-02-02',
      ...amounts({}),
      provider: { name: 'Lake Supply', npi: null },
    }),
  ];
  writeClaims(person.db, batchOf(person.sourceId, claims));
  const [a, b] = ['a', 'b'].map((id) => claimIdOf('v2', patientId, id)) as [string, string];
  const idsOf = (filter: object) => listClaims(person.db, { ...filter, limit: 50 }).claims.map(({ id }) => id);
  return { ...person, a, b, idsOf };
}

test('a note, a star and tags are kept, changed one by one, and gone when nothing is left', () => {
  const { db, a } = withTwoClaims();
  const subject = 'claim';
  putAnnotation(db, { subject, key: a, note: '  Ask about the X-ray. ', changedAt });
  putAnnotation(db, { subject, key: a, isStarred: true, changedAt });
  putAnnotation(db, { subject, key: a, tags: ['taxes', 'Knee', 'taxes'], changedAt });
  expect(annotationOf(db, subject, a)).toEqual({
    subject,
    key: a,
    note: 'Ask about the X-ray.',
    isStarred: true,
    isKnown: null,
    tags: ['Knee', 'taxes'],
    updatedAt: changedAt,
  });
  expect(tagsInUse(db)).toEqual(['Knee', 'taxes']);
  putAnnotation(db, { subject, key: a, note: '', isStarred: false, tags: [], changedAt });
  expect(annotationsOf(db, subject)).toEqual([]);
  expect(tagsInUse(db)).toEqual([]);
});

test('a claim is found by the words of its note and its tags, also after the claim was downloaded again', () => {
  const { db, sourceId, a, b, idsOf } = withTwoClaims();
  putAnnotation(db, {
    subject: 'claim',
    key: a,
    note: 'Preguntar por la radiografía',
    tags: ['taxes 2026'],
    changedAt,
  });
  putAnnotation(db, { subject: 'provider', key: 'LAKE SUPPLY', note: 'radiografía', changedAt });
  expect(idsOf({ text: 'radiografia' })).toEqual([a]);
  expect(idsOf({ text: 'tax 2026' })).toEqual([a]);
  writeClaims(
    db,
    batchOf(sourceId, [toWrite({ resourceId: 'a', lastUpdated: '2027-01-01T00:00:00Z', ...amounts({ paid: 1 }) })]),
  );
  expect(idsOf({ text: 'radiogr' })).toEqual([a]);
  putAnnotation(db, { subject: 'claim', key: a, note: 'something else', tags: [], changedAt });
  expect(idsOf({ text: 'radiografia' })).toEqual([]);
  expect(idsOf({ text: 'lake' })).toEqual([b]);
});

test('claims can be narrowed to a provider, to denied ones, by amount, by star and by tag', () => {
  const { db, a, b, idsOf } = withTwoClaims();
  putAnnotation(db, { subject: 'claim', key: b, isStarred: true, tags: ['Taxes'], changedAt });
  expect(idsOf({ providerKey: 'LAKE SUPPLY' })).toEqual([b]);
  expect(idsOf({ onlyDenied: true })).toEqual([a]);
  expect(idsOf({ shareFromCents: 2842, shareToCents: 2842 })).toEqual([a]);
  // What is not in the data is not $0.00.
  expect(idsOf({ shareFromCents: 0 })).toEqual([a]);
  expect(idsOf({ shareToCents: 2841 })).toEqual([]);
  expect(idsOf({ onlyStarred: true })).toEqual([b]);
  expect(idsOf({ tag: 'taxes', kinds: ['carrier'], text: 'lake' })).toEqual([b]);
  expect(idsOf({ tag: 'taxes', onlyDenied: true })).toEqual([]);
});

test('filters are saved by name, replaced by the same name, and deleted', () => {
  const { db } = temporaryPerson();
  const filter = claimFilterSchema.parse({ years: [2026], onlyDenied: true });
  saveFilter(db, { name: 'Denied', filter: JSON.stringify(claimFilterSchema.parse({})) });
  saveFilter(db, { name: 'Denied', filter: JSON.stringify(filter) });
  saveFilter(db, { name: 'a broken one', filter: '{"years":"' });
  const [saved, ...others] = savedFilters(db);
  expect(saved).toMatchObject({ name: 'Denied', filter });
  expect(others).toEqual([]);
  deleteFilter(db, saved?.id ?? 0);
  expect(savedFilters(db)).toEqual([]);
});
