import { z } from 'zod';
import type { CoverageRecord, PatientRecord, PersonSummary } from '../../domain/person.ts';
import { call, displayName, nothing, personId, personRef } from './call.ts';

export const peopleCalls = {
  'people/list': call<readonly PersonSummary[]>()(nothing),
  'people/add-samples': call<readonly PersonSummary[]>()(nothing),
  'people/rename': call<PersonSummary>()(z.object({ personId, displayName })),
  'people/delete': call<null>()(personRef),
  'people/coverage': call<{
    readonly patient: PatientRecord | null;
    readonly coverages: readonly CoverageRecord[];
  }>()(personRef),
};
