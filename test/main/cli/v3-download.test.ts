import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { generateSample } from '#main/samples/generate.ts';
import type { Claim, ClaimSummary } from '#shared/domain/claim.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { generatedPeople } from '#test/practice-medicare/people-generated.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { connectProcess } from '#test/support/connect-process.ts';
import { readyCli } from '#test/support/called-cli.ts';

const asOf = '2026-01-15';
const claimCount = 130;

async function world() {
  const practice = await startPracticeMedicare({ people: generatedPeople(claimCount, asOf) });
  onTestFinished(() => practice.close());
  const called = await readyCli();
  const { url } = practice;
  const connected = await connectProcess(
    called,
    [
      '--environment=custom',
      '--client-id=practice-client',
      `--authorize-url=${url}/v3/o/authorize/`,
      `--token-url=${url}/v3/o/token/`,
      `--revoke-url=${url}/v3/o/revoke/`,
      `--fhir-base=${url}/v3/fhir/`,
    ],
    {
      secret: 'practice-secret',
      browse: async (address) => void (await practiceBrowser(address, { user: 'mary' })),
    },
  );
  expect(connected.code, connected.err).toBe(0);
  return { practice, called };
}

/** The claims that v3's search lists: settled, and the newest version. */
function listedClaims() {
  const sample = generateSample({ key: 'mary', asOf, claims: claimCount, apiVersion: 'v3' });
  return [...sample.claims()].filter(({ meta }) => {
    const text = JSON.stringify(meta);
    return !text.includes('NotFinalAction') && /"source":"(?:NCH|DDPS)"/.test(text);
  });
}

const idOf = ({ id }: { id?: unknown }): string => (typeof id === 'string' ? id : '');

const facts = ({ kind, status, serviceFrom, serviceTo, provider, amounts, lines, diagnoses }: Claim) => ({
  kind,
  status,
  serviceFrom,
  serviceTo,
  npi: provider.npi,
  amounts,
  lines,
  diagnoses,
});

describe.skipIf(process.platform === 'win32')('a download of v3', () => {
  it(
    'brings every claim, the Coverages and the card, and each way of looking at them',
    { timeout: 60_000 },
    async () => {
      const { practice, called } = await world();
      const expected = listedClaims();
      expect(expected.length).toBeGreaterThan(100);

      expect(await called.json('sync')).toMatchObject({
        added: expected.length,
        setAside: 0,
        notShared: [],
        kind: 'full',
        outcome: 'done',
      });
      const searches = practice.requests.filter(({ path }) => path === '/v3/fhir/ExplanationOfBenefit');
      expect(searches).toHaveLength(Math.ceil(expected.length / 50));
      expect(practice.requests.some(({ path }) => path.startsWith('/v2/fhir/'))).toBe(false);
      expect(practice.requests).toContainEqual(
        expect.objectContaining({ path: '/v3/fhir/Patient/$generate-insurance-card', status: 200 }),
      );

      const list = await called.json<ClaimSummary[]>('list', '--limit', '500');
      expect(list.map(({ resourceId }) => resourceId).sort()).toEqual(expected.map(idOf).sort());

      // One claim of each kind, as the page shows it, is what its resource says.
      const kinds = new Map(list.map((claim) => [claim.kind, claim]));
      expect(kinds.size).toBeGreaterThanOrEqual(6);
      for (const { id, resourceId, kind } of kinds.values()) {
        const shown = await called.json<Claim>('show', id);
        const resource = expected.find((claim) => claim['id'] === resourceId);
        expect(facts(shown), kind).toMatchObject(facts(mapClaim(resource)));
        expect(shown.apiVersion).toBe('v3');
        const { out } = await called.run('show', id, '--raw');
        expect(JSON.parse(out)).toEqual(resource);
      }

      const csv = join(called.dataFolder, '..', 'claims.csv');
      await called.json('export', '--format', 'csv', '--out', csv);
      const rows = readFileSync(csv, 'utf8').trim().split('\r\n');
      for (const { resourceId } of list) expect(rows.some((row) => row.includes(resourceId))).toBe(true);

      expect(await called.json('verify')).toMatchObject({ ok: true });
      const [person] = await called.json<{ displayName: string }[]>('people');
      expect(person?.displayName).toContain('Mary');
    },
  );

  it('brings nothing twice, and after new tokens goes on', { timeout: 60_000 }, async () => {
    const { practice, called } = await world();
    const { added } = await called.json<{ added: number }>('sync');
    practice.faults.expireAccessTokens();
    expect(await called.json('sync')).toMatchObject({ added: 0, changed: 0 });
    expect(practice.requests.filter(({ path }) => path === '/v3/o/token/').map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    expect(await called.json<ClaimSummary[]>('list', '--limit', '500')).toHaveLength(added);
    expect(await called.json('disconnect')).toMatchObject({ atMedicare: 'revoked' });
  });
});
