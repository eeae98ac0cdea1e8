import { expect, test } from 'vitest';
import { annotationOf, annotationsOf, tagsInUse } from '#main/queries/annotations.ts';
import { exportClaimRows } from '#main/queries/export-rows.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { savedFilters } from '#main/queries/saved-filters.ts';
import { deleteFilter, putAnnotation, saveFilter } from '#main/store/annotations.ts';
import { claimIdOf } from '#main/store/claim-id.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { batchOf, madeLine, patientId, toWrite } from '#test/main/store/made-claim.ts';
import { bareDrug } from '#test/support/bare-parts.ts';
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

test('a word of the note and a word of the claim find it together, and never words of two claims', () => {
  const { db, a, b, idsOf } = withTwoClaims();
  putAnnotation(db, { subject: 'claim', key: b, note: 'New ramp for the porch', tags: ['taxes'], changedAt });
  putAnnotation(db, { subject: 'claim', key: a, note: 'Radiografía', changedAt });
  for (const text of ['lake ramp', 'ramp supply', 'porch lake taxes', 'ramp taxes']) {
    expect([text, idsOf({ text })]).toEqual([text, [b]]);
  }
  for (const text of ['lake radiografia', 'ramp radiografia', 'lake ramp tulip']) expect(idsOf({ text })).toEqual([]);
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

test('what was written about a claim stays with it when Medicare sends a correction as a new claim', () => {
  const { db, sourceId, a, b, idsOf } = withTwoClaims();
  const first = { groupId: 'group', serviceFrom: '2026-05-05', serviceTo: '2026-05-05' };
  writeClaims(
    db,
    batchOf(sourceId, [
      toWrite({ ...first, resourceId: 'old', lastUpdated: '2026-06-01T00:00:00Z', ...amounts({ paid: 1 }) }),
      // One claim group with claims that have nothing in common is CMS's own test data.
      toWrite({
        ...first,
        resourceId: 'stranger',
        kind: 'outpatient',
        serviceFrom: '2021-01-01',
        serviceTo: '2021-01-01',
        lines: [],
      }),
    ]),
  );
  const [old, corrected, stranger] = ['old', 'new', 'stranger'].map((id) => claimIdOf('v2', patientId, id)) as [
    string,
    string,
    string,
  ];
  putAnnotation(db, {
    subject: 'claim',
    key: old,
    note: 'Ask about the bruise',
    isStarred: true,
    tags: ['later'],
    changedAt,
  });
  writeClaims(
    db,
    batchOf(sourceId, [
      toWrite({ ...first, resourceId: 'new', lastUpdated: '2026-08-01T00:00:00Z', ...amounts({ paid: 2 }) }),
    ]),
  );
  expect(idsOf({ includeReplaced: false, from: '2026-05-05', to: '2026-05-05' })).toEqual([corrected]);
  for (const filter of [{ text: 'bruise' }, { text: 'later' }, { onlyStarred: true }, { tag: 'LATER' }]) {
    expect(idsOf(filter)).toEqual([corrected]);
  }
  const written = { note: 'Ask about the bruise', isStarred: true, tags: ['later'] };
  expect(annotationOf(db, 'claim', corrected)).toMatchObject({ key: corrected, ...written });
  expect(annotationOf(db, 'claim', old)).toMatchObject({ key: old, ...written });
  expect(annotationOf(db, 'claim', stranger)).toMatchObject({ note: '', isStarred: false, tags: [] });
  expect([...exportClaimRows(db, { onlyStarred: true })]).toMatchObject([{ id: corrected, ...written }]);
  expect(
    annotationsOf(db, 'claim')
      .map(({ key }) => key)
      .sort(),
  ).toEqual([old, corrected].sort());

  // Written on the new record, it is read, changed and removed on both.
  putAnnotation(db, { subject: 'claim', key: corrected, note: 'Paid', changedAt: '2026-11-25T10:00:00.000Z' });
  expect(annotationOf(db, 'claim', old)).toMatchObject({ note: 'Paid', isStarred: true });
  putAnnotation(db, { subject: 'claim', key: old, note: '', isStarred: false, tags: [], changedAt });
  expect(annotationOf(db, 'claim', corrected)).toMatchObject({ note: '', updatedAt: null });
  expect(idsOf({ text: 'bruise' })).toEqual([]);
  expect([a, b].every((id) => idsOf({}).includes(id))).toBe(true);
});

test('notes on two records of one claim stand below each other', () => {
  const { db, sourceId } = temporaryPerson();
  const version = (resourceId: string, lastUpdated: string) =>
    toWrite({ resourceId, lastUpdated, groupId: 'group', ...amounts({ paid: 1 }) });
  const [one, two] = ['one', 'two'].map((id) => claimIdOf('v2', patientId, id)) as [string, string];
  writeClaims(db, batchOf(sourceId, [version('one', '2026-06-01T00:00:00Z')]));
  putAnnotation(db, { subject: 'claim', key: one, note: 'first', tags: ['a'], changedAt });
  putAnnotation(db, { subject: 'claim', key: two, note: 'second', tags: ['b'], changedAt: '2026-12-01T00:00:00.000Z' });
  writeClaims(db, batchOf(sourceId, [version('two', '2026-07-01T00:00:00Z')]));
  expect(annotationOf(db, 'claim', two)).toMatchObject({ note: 'first\n\nsecond', tags: ['a', 'b'] });
});

test('notes and tags on a medicine or a provider find its claims, and stand in the table', () => {
  const { db, sourceId, b, idsOf } = withTwoClaims();
  const drug = { ...bareDrug, ndc: '00071015523', name: 'Lipitor', quantity: 30, daysSupply: 30, fillNumber: 1 };
  writeClaims(
    db,
    batchOf(sourceId, [
      toWrite({
        resourceId: 'fill',
        kind: 'partD',
        serviceFrom: '2026-03-03',
        drug,
        lines: [madeLine({ ndc: { code: drug.ndc, display: null } })],
        ...amounts({}),
      }),
    ]),
  );
  const fill = claimIdOf('v2', patientId, 'fill');
  putAnnotation(db, { subject: 'medicine', key: 'lipitor', note: 'Taken in the evening', tags: ['heart'], changedAt });
  putAnnotation(db, {
    subject: 'provider',
    key: 'LAKE SUPPLY',
    note: 'Rude on the telephone',
    tags: ['taxes'],
    changedAt,
  });
  expect(idsOf({ text: 'evening' })).toEqual([fill]);
  expect(idsOf({ tag: 'heart' })).toEqual([fill]);
  expect(idsOf({ text: 'rude' })).toEqual([b]);
  expect(idsOf({ tag: 'taxes' })).toEqual([b]);
  const rows = [...exportClaimRows(db, {})];
  expect(rows.find(({ id }) => id === fill)).toMatchObject({
    medicineNote: 'Taken in the evening',
    medicineTags: ['heart'],
    providerNote: '',
    providerTags: [],
  });
  expect(rows.find(({ id }) => id === b)).toMatchObject({
    medicineNote: '',
    medicineTags: [],
    providerNote: 'Rude on the telephone',
    providerTags: ['taxes'],
  });
  // Without the notes, where that is chosen, nothing of them is in the file.
  expect([...exportClaimRows(db, {}, 'en', false)].flatMap((row) => [row.medicineNote, ...row.providerTags])).toEqual(
    rows.map(() => ''),
  );
});

test('claims can be narrowed to what the last download changed', () => {
  const { db, sourceId, a, idsOf } = withTwoClaims();
  expect(idsOf({ changedOnly: true })).toEqual([]);
  db.prepare(
    "insert into sync_run (id, source_id, kind, is_first, started_at) values (1, ?, 'update', 0, '2026-11-01')",
  ).run(sourceId);
  db.prepare(
    "insert into sync_change (run_id, claim_rid, change) select 1, rid, 'adjusted' from claim where id = ?",
  ).run(a);
  expect(idsOf({ changedOnly: true })).toEqual([a]);
  // Looked at, it is still what the last download changed; after the next one it is not.
  db.exec('update person set changes_seen_id = 1000');
  expect(idsOf({ changedOnly: true })).toEqual([a]);
  db.prepare(
    "insert into sync_run (id, source_id, kind, is_first, started_at) values (2, ?, 'update', 0, '2026-11-02')",
  ).run(sourceId);
  expect(idsOf({ changedOnly: true })).toEqual([]);
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
