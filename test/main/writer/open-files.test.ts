import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import { createPersonFile, openForReading, closeDatabase } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { putPerson } from '#main/store/write-person.ts';
import { noNames } from '#main/claims/name-claim.ts';
import { prepareClaims } from '#main/sync/prepare-claims.ts';
import { createOpenFiles } from '#main/writer/open-files.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const raw =
  '{"resourceType":"ExplanationOfBenefit","id":"carrier-1","status":"active","patient":{"reference":"Patient/1"},' +
  '"type":{"coding":[{"system":"https://bluebutton.cms.gov/resources/codesystem/eob-type","code":"CARRIER"}]},' +
  '"billablePeriod":{"start":"2025-05-27","end":"2025-05-27"}}';

it('maps again what an older mapping stored, when the file is opened for writing', () => {
  const access = { file: join(temporaryFolder(), 'person.claimkeep'), key: Buffer.alloc(32, 7) };
  createPersonFile(access.file, access.key, (db) => {
    putPerson(db, { id: 'x', displayName: 'Mary', isSample: false, createdAt: '2026-01-01T00:00:00Z' });
    const sourceId = bindSource(db, { environment: 'file', apiVersion: 'v2', patientId: '1' });
    const [prepared] = prepareClaims([raw], '1', noNames).claims;
    // As a mapping of long ago would have understood it: another kind, no date.
    const old = { ...prepared, claim: { ...prepared?.claim, kind: 'other', serviceFrom: null, serviceTo: null } };
    const claims = [old] as Parameters<typeof writeClaims>[1]['claims'];
    const batch = { sourceId, claims, setAside: [], checkpoint: null, receivedAt: '2026-01-01T00:00:00Z' };
    writeClaims(db, { ...batch, mappingVersion: 0 });
  });
  const read = () => {
    const db = openForReading(access.file, access.key);
    const { claims } = listClaims(db, { limit: 10 });
    closeDatabase(db);
    return claims.map(({ kind, serviceFrom }) => ({ kind, serviceFrom }));
  };
  expect(read()).toEqual([{ kind: 'other', serviceFrom: null }]);
  const files = createOpenFiles();
  onTestFinished(() => files.closeAll());
  files.get(access);
  expect(read()).toEqual([{ kind: 'carrier', serviceFrom: '2025-05-27' }]);
});
