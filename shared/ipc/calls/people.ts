import { z } from 'zod';
import type { CoverageFacts, CoverageSentence } from '../../domain/coverage.ts';
import type { MissingReason } from '../../domain/missing.ts';
import type { PatientRecord, PersonSummary } from '../../domain/person.ts';
import { call, displayName, nothing, personId, personRef } from './call.ts';

/** What the page shows of a person's coverage. The Medicare number is not among it: the page gets its last four characters only. */
export type CoverageView = {
  readonly patient: Omit<PatientRecord, 'medicareNumber'> | null;
  readonly coverages: readonly CoverageFacts[];
  readonly sentences: readonly CoverageSentence[];
};

/** What became of Medicare's permission: ended, not told (it may still be on), or there was none. */
export type AtMedicare = 'revoked' | 'notReached' | 'notConnected';

/** A person who was deleted with everything else. `displayName` is empty when the file could not be opened. */
export type ErasedConnection = {
  readonly personId: string;
  readonly displayName: string;
  readonly atMedicare: AtMedicare;
};

export const peopleCalls = {
  'people/list': call<readonly PersonSummary[]>()(nothing),
  'people/add-samples': call<readonly PersonSummary[]>()(nothing),
  'people/rename': call<PersonSummary>()(z.object({ personId, displayName })),
  'people/delete': call<{ readonly atMedicare: AtMedicare }>()(personRef),
  'people/coverage': call<CoverageView>()(personRef),
  'people/missing': call<readonly MissingReason[]>()(personRef),
};
