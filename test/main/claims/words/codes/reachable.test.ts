import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { coverageDetails } from '#main/claims/words/describe-coverage-codes.ts';
import { readableDetail } from '#main/claims/words/readable-claim.ts';
import { codeLists } from '#main/claims/words/codes/code-words.ts';
import type * as codeWordsModule from '#main/claims/words/codes/code-words.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { generateSample } from '#main/samples/generate.ts';
import { openServices } from '#test/support/temporary-services.ts';

/** The lists that gave words for something that is shown. */
const read = vi.hoisted(() => new Set<string>());

vi.mock('#main/claims/words/codes/code-words.ts', async (original) => {
  const module = await original<typeof codeWordsModule>();
  const codeWords: typeof module.codeWords = (list, code, language) => {
    const words = module.codeWords(list, code, language);
    if (words !== null) read.add(list);
    return words;
  };
  return { ...module, codeWords };
});

const variable = (name: string) => `https://bluebutton.cms.gov/resources/variables/${name}`;
const type = (code: string) => ({
  coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code }],
});

/** What the samples have none of: a stay that was not paid, with a procedure without a title, and a fill in the last phase of the benefit. */
const rare = (patient: unknown) => [
  {
    resourceType: 'ExplanationOfBenefit',
    id: 'inpatient--99',
    status: 'active',
    patient,
    type: type('INPATIENT'),
    extension: [{ url: variable('clm_mdcr_non_pmt_rsn_cd'), valueCoding: { code: 'N' } }],
    procedure: [
      {
        sequence: 1,
        procedureCodeableConcept: {
          coding: [{ system: 'http://www.cms.gov/Medicare/Coding/ICD10', code: '0SRD0J9' }],
        },
      },
    ],
  },
  {
    resourceType: 'ExplanationOfBenefit',
    id: 'pde--99',
    status: 'active',
    patient,
    type: type('PDE'),
    supportingInfo: [
      {
        sequence: 1,
        category: { coding: [{ code: 'info' }, { system: 'x', code: variable('ctstrphc_cvrg_cd') }] },
        code: { coding: [{ system: variable('ctstrphc_cvrg_cd'), code: 'C' }] },
      },
    ],
    item: [{ sequence: 1 }],
  },
];

/** A request for approval in advance, which only v3 has. */
const request = (patient: unknown) => ({
  resourceType: 'ExplanationOfBenefit',
  id: '-99',
  meta: { profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit|2.2.0'] },
  status: 'active',
  use: 'preauthorization',
  patient,
  type: { coding: [{ system: 'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-TYPE-CD', code: '40' }] },
  item: [
    {
      sequence: 1,
      extension: [
        { url: 'https://bluebutton.cms.gov/fhir/StructureDefinition/PA-DECISION', valueCoding: { code: 'A' } },
      ],
    },
  ],
});

/** Read inside `adjustment`, never on their own. */
const parts = new Set(['adjustmentGroup', 'adjustmentReason']);

test('every list of words is reached from a claim or a coverage that comes in', async () => {
  const services = await openServices();
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-lists-'));
  const resources = (['v2', 'v3'] as const).flatMap((apiVersion) => {
    const sample = generateSample({ key: 'mary', asOf: '2016-06-01', claims: 300, variant: 'qmb', apiVersion });
    const reference = { reference: `Patient/${sample.patientId}` };
    const further = apiVersion === 'v2' ? rare(reference) : [request(reference)];
    return [sample.patient, ...sample.coverage, ...sample.claims(), ...further];
  });
  const path = join(folder, 'all.ndjson');
  writeFileSync(path, resources.map((resource) => JSON.stringify(resource)).join('\n'));
  const { people } = await services.importing.run({ paths: [path], personId: null, newName: null });
  for (const { personId } of people) {
    const db = services.readers.get(personId);
    for (const { id } of listClaims(db, { includeReplaced: true, limit: 1000 }).claims) {
      readableDetail(getClaim(db, id, 'en'), 'en');
    }
    coverageDetails(personCoverage(db).coverages, 'en');
  }
  expect(codeLists.filter((list) => !read.has(list) && !parts.has(list))).toEqual([]);
}, 60_000);
