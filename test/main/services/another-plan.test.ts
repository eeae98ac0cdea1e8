import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { coverageSentences } from '#main/claims/words/describe-coverage.ts';
import { generateSample } from '#main/samples/generate.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { missingReasons } from '#main/queries/missing-reasons.ts';
import { payerOf } from '#main/queries/payer.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { syncChanges } from '#main/queries/sync-history.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { Ports } from '#main/services/ports.ts';
import type { ExportRequest } from '#main/writer/export-job.ts';
import type { Services } from '#main/services/services.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { notEndorsed } from '#shared/notices.ts';
import { claimOf } from '#test/plan-server/claims.ts';
import { planBrowser, planRequest } from '#test/plan-server/plan-connection.ts';
import { startPlanServer } from '#test/plan-server/plan-server.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';

const asOf = '2026-11-25';
const escapedNotice = notEndorsed.replaceAll('&', '&amp;');

/** Somebody of another health plan, whose claims were downloaded. */
async function connected(
  ports: Partial<Ports> = {},
): Promise<{ services: Services; personId: string; db: ReadableDb }> {
  const server = await startPlanServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const services = await openServices(ports);
  const { personId } = await services.connection.connect(planRequest(server), { openBrowser: planBrowser });
  await services.sync.start(personId, { onProgress: () => undefined });
  return { services, personId, db: services.readers.get(personId) };
}

/** Somebody whose claims come from a file. */
async function imported(
  resources: readonly unknown[],
): Promise<{ services: Services; personId: string; db: ReadableDb }> {
  const services = await openServices();
  const path = join(temporaryFolder(), 'claims.json');
  writeFileSync(
    path,
    JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) }),
  );
  const { people } = await services.importing.run({ paths: [path], personId: null, newName: 'Ada' });
  const personId = people[0]?.personId ?? '';
  return { services, personId, db: services.readers.get(personId) };
}

/** As a plan that knows nothing of CMS's own lists sends it (CARIN Blue Button, the standard terminology alone). */
const carinClaim = {
  ...claimOf(3),
  meta: {
    profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-Professional|2.0.0'],
  },
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
  item: [],
};

const all = { limit: 50, includeReplaced: true };

describe('a person of another health plan', () => {
  it.each(['en', 'es'] as const)(
    'reads nothing of Medicare about their claims (%s)',
    { timeout: 60_000 },
    async (language) => {
      const { services, personId, db } = await connected();
      expect(services.people.get(personId).payer).toBe('plan');
      const { claims } = listClaims(db, { ...all, language });
      expect(claims[0]?.sentence).toContain(language === 'en' ? 'Your plan paid' : 'Su plan pagó');
      const details = claims.map(({ id }) => getClaim(db, id, language));
      const told = [
        ...claims.map(({ sentence }) => sentence),
        ...details.flatMap(({ sentence, furtherSentences, lines, changes, versions }) => [
          sentence,
          ...furtherSentences,
          ...lines.flatMap((line) => [line.sentence, line.codeWords ?? '']),
          ...[...changes, ...versions.flatMap(({ replacedWith }) => replacedWith ?? [])].flatMap(
            (one) => one.sentences,
          ),
        ]),
        ...syncChanges(db, { unseenOnly: false, limit: 50, after: null, language }).changes.map(
          ({ claim }) => claim.sentence,
        ),
        ...missingReasons(db, { asOf, language }).flatMap(({ text, next }) => [text, next ?? '']),
        ...coverageSentences(personCoverage(db), { language, asOf }).map(({ text }) => text),
      ];
      expect(told.length).toBeGreaterThan(20);
      expect(told.filter((text) => /medicare/iu.test(text))).toEqual([]);
    },
  );

  it('stays one after the connection is ended', { timeout: 60_000 }, async () => {
    const { services, personId, db } = await connected();
    await services.connection.disconnect(personId);
    expect(payerOf(db)).toBe('plan');
  });

  it.each(['en', 'es'] as const)(
    'takes no paper and no table away that speaks of Medicare (%s)',
    { timeout: 60_000 },
    async (language) => {
      const papers: string[] = [];
      const printPdf = async (html: string): Promise<Uint8Array> => {
        papers.push(html);
        return new TextEncoder().encode('%PDF');
      };
      const { services, personId, db } = await connected({ printPdf });
      const path = join(temporaryFolder(), 'claims.csv');
      const save = (what: ExportRequest['what']) =>
        services.writer.call('export', {
          person: services.readers.access(personId),
          request: { path, printedOn: asOf, language, what },
        });
      const filter = claimFilterSchema.parse({ years: [2024] });
      await save({ format: 'pdf', filter });
      await save({ claimId: listClaims(db, all).claims[0]?.id ?? '' });
      await save({ format: 'csv-claims', filter });
      papers.push(readFileSync(path, 'utf8'));
      await save({ format: 'csv-lines', filter });
      papers.push(readFileSync(path, 'utf8'));
      expect(papers).toHaveLength(4);
      const paid = language === 'en' ? 'Your plan paid' : 'Su plan pagó';
      for (const paper of papers) {
        expect(paper).toContain(paid);
        // CMS asks for this sentence on every paper.
        expect(paper.replace(escapedNotice, '')).not.toMatch(/medicare/iu);
      }
    },
  );
});

describe('claims from a file', () => {
  it("of another plan name the plan; of Medicare's, Medicare", { timeout: 60_000 }, async () => {
    const plan = await imported([carinClaim]);
    expect(plan.services.people.get(plan.personId).payer).toBe('plan');
    expect(listClaims(plan.db, all).claims[0]?.sentence).not.toContain('Medicare');
    const { claims, patient } = generateSample({ key: 'mary', asOf, claims: 5 });
    const medicare = await imported([patient, ...claims()]);
    expect(medicare.services.people.get(medicare.personId).payer).toBe('medicare');
  });

  it('are never asked to be updated, because there is nothing to update from', { timeout: 60_000 }, async () => {
    const { db } = await imported([carinClaim]);
    const reasons = missingReasons(db, { asOf: '2027-11-25', language: 'en' });
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter(({ text, next }) => /update/iu.test(`${text} ${next ?? ''}`))).toEqual([]);
  });
});
