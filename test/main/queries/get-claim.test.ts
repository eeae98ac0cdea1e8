import type { Amount } from '#shared/domain/money.ts';
import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import { exportClaimRows, exportLineRows, exportRawResources, rawResourceRows } from '#main/queries/export-rows.ts';
import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, patientId, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

const bluebutton = 'https://bluebutton.cms.gov/resources';

/** A small carrier claim in the shape of Blue Button v2, pretty-printed with odd spaces, as no serializer of ours would write it. */
function carrierResource({
  id,
  group,
  lastUpdated,
  paid,
}: Record<'id' | 'group' | 'lastUpdated' | 'paid', string>): string {
  return `{ "resourceType" : "ExplanationOfBenefit",\r\n  "id":"${id}", "meta":{"lastUpdated":"${lastUpdated}"},
    "identifier":[{"system":"${bluebutton}/identifier/claim-group","value":"${group}"}],
    "status":"active", "use":"claim",
    "type":{"coding":[{"system":"${bluebutton}/codesystem/eob-type","code":"CARRIER"}]},
    "patient":{"reference":"Patient/${patientId}"}, "created":"2026-11-23T10:00:00+00:00",
    "billablePeriod":{"start":"2025-03-14","end":"2025-03-14"}, "outcome":"complete",
    "diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[
      {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"M1711","display":"OSTEOARTHRITIS, RIGHT KNEE"}]}}],
    "item":[{"sequence":1,"productOrService":{"coding":[{"system":"${bluebutton}/codesystem/hcpcs","code":"99213"}]},
      "servicedPeriod":{"start":"2025-03-14","end":"2025-03-14"}}],
    "payment":{"amount":{"value":${paid},"currency":"USD"}}, "note": "caf\u00e9 \\u00e9" }\n`;
}

function writeResources(...resources: readonly string[]): ReadableDb {
  const { db, sourceId } = temporaryPerson();
  const claims = resources.map((raw) => {
    const claim = mapClaim(JSON.parse(raw));
    return { claim, raw, searchText: searchTextOf(claim) };
  });
  writeClaims(db, batchOf(sourceId, claims));
  return db;
}

const older = carrierResource({ id: 'carrier--1', group: '77', lastUpdated: '2026-01-05T10:00:00Z', paid: '80.00' });
const newer = carrierResource({ id: 'carrier--2', group: '77', lastUpdated: '2026-02-05T10:00:00Z', paid: '95.10' });
const idOf = (db: ReadableDb, resourceId: string): string =>
  listClaims(db, { limit: 9, includeReplaced: true }).claims.find((claim) => claim.resourceId === resourceId)?.id ?? '';

describe('one claim', () => {
  test('is what the mapper makes of the resource, with words, and agrees with the list', () => {
    const db = writeResources(newer);
    const [listed] = listClaims(db, { limit: 1, text: 'osteoarthritis' }).claims;
    const detail = getClaim(db, listed?.id ?? '', 'en');
    expect(detail).toMatchObject({ ...mapClaim(JSON.parse(newer)), lines: [{ hcpcs: '99213' }] });
    expect(detail).toMatchObject(listed ?? {});
    expect(detail.lines[0]?.title).toMatch(/\w/);
    expect(detail).toMatchObject({ group: '77', versions: [] });
    expect(getClaim(db, detail.id.toUpperCase(), 'en').id).toBe(detail.id);
  });

  test('knows its other versions, and which of them counts', () => {
    const db = writeResources(newer, older);
    const [first, second] = [getClaim(db, idOf(db, 'carrier--1'), 'en'), getClaim(db, idOf(db, 'carrier--2'), 'en')];
    expect([first.status, second.status]).toEqual(['superseded', 'final']);
    expect(first.versions).toEqual([
      {
        id: second.id,
        resourceId: 'carrier--2',
        status: 'final',
        amounts: second.amounts,
        lastUpdated: '2026-02-05T10:00:00Z',
      },
    ]);
    expect(second.versions.map(({ id }) => id)).toEqual([first.id]);
    expect(listClaims(db, { limit: 9 }).claims.map(({ id }) => id)).toEqual([second.id]);
  });

  test('gives the resource back to the byte', () => {
    const db = writeResources(older);
    const id = idOf(db, 'carrier--1');
    expect(getRawClaim(db, id)).toBe(older);
    expect([...exportRawResources(db, rawResourceRows(db, {}).rids)]).toEqual([older]);
  });

  test('that is not there', () => {
    const db = writeResources(older);
    for (const id of ['zzzzzzzzzzzz', '', "' or 1=1"]) {
      expect(() => getClaim(db, id, 'en')).toThrow('store/claim-not-found');
      expect(() => getRawClaim(db, id)).toThrow('store/claim-not-found');
    }
  });
});

describe('rows to export', () => {
  test('are all claims of a selection and all their lines, in the order of the list', () => {
    const { db, sourceId } = temporaryPerson();
    const claims = Array.from({ length: 130 }, (_, at) =>
      toWrite({
        resourceId: `r${at}`,
        claimNumber: `n${at}`,
        serviceFrom: `2024-0${1 + (at % 9)}-10`,
        kind: at % 2 ? 'carrier' : 'dme',
      }),
    );
    writeClaims(db, batchOf(sourceId, claims));
    const selection = { kinds: ['dme' as const], from: '2024-02-01' };
    const listed = listClaims(db, { ...selection, limit: 200 }).claims;
    const rows = [...exportClaimRows(db, selection)];
    const shown = ({ cents, origin }: Amount) => ({ cents, origin });
    expect(rows).toEqual(
      listed.map(({ sentence: _, amounts: { billed, approved, paid, yourShare }, ...claim }) => ({
        ...claim,
        amounts: { billed: shown(billed), approved: shown(approved), paid: shown(paid), yourShare: shown(yourShare) },
        claimNumber: claim.resourceId.replace('r', 'n'),
        note: '',
        providerNote: '',
        providerTags: [],
        medicineNote: '',
        medicineTags: [],
        isStarred: false,
        tags: [],
      })),
    );
    const lines = [...exportLineRows(db, selection)];
    expect(lines.map(({ claimId }) => claimId)).toEqual(listed.map(({ id }) => id));
    expect(lines[0]).toEqual({
      claimId: rows[0]?.id,
      resourceId: rows[0]?.resourceId,
      kind: 'dme',
      claimTitle: rows[0]?.title,
      provider: { name: 'Dr. Ophelia Quarrington', npi: '1912345678' },
      sequence: 1,
      serviceFrom: '2025-03-14',
      serviceTo: '2025-03-14',
      title: expect.stringMatching(/\w/),
      hcpcs: '99213',
      modifiers: ['25', 'GT'],
      revenueCode: null,
      ndc: null,
      ndcName: null,
      units: 1.5,
      denied: false,
      amounts: listed[0]?.amounts,
      isTotalLine: false,
    });
  });

  test('leave the connection free and do not lose or repeat a claim that changes meanwhile', () => {
    const { db, sourceId } = temporaryPerson();
    const make = (at: number, serviceFrom: string) => toWrite({ resourceId: `r${at}`, serviceFrom, lastUpdated: null });
    writeClaims(
      db,
      batchOf(
        sourceId,
        [0, 1, 2].map((at) => make(at, `2024-01-0${at + 1}`)),
      ),
    );
    const seen: string[] = [];
    for (const { resourceId } of exportClaimRows(db, {})) {
      seen.push(resourceId);
      writeClaims(db, batchOf(sourceId, [make(2, `2023-01-0${seen.length}`), make(9, '2020-01-01')]));
    }
    expect(seen).toEqual(['r2', 'r1', 'r0']);
  });
});
