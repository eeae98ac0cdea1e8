import { z } from 'zod';
import type { CoverageDetail, CoverageFacts, CoverageSentence, Standing } from '../../domain/coverage.ts';
import type { MissingReason } from '../../domain/missing.ts';
import type { IsoDate } from '../../domain/claim.ts';
import type { CoveragePart, PatientRecord, PersonSummary } from '../../domain/person.ts';
import { call, displayName, nothing, personId, personRef } from './call.ts';

/** A digital insurance card without the whole number. */
export type ShownCard = {
  readonly name: string | null;
  readonly numberEnding: string | null;
  readonly parts: readonly {
    readonly part: CoveragePart;
    readonly start: IsoDate | null;
    readonly plan: string | null;
  }[];
  readonly drugCard: CoverageFacts['drugCard'];
  /** The words printed on it, in the language of the page. */
  readonly text: string | null;
};

/** A coverage, and how it stands today. */
export type ShownCoverage = CoverageFacts & { readonly standing: Standing };

/** What the page shows of a person's coverage. The Medicare number is not among it: the page gets its last four characters only. */
export type CoverageView = {
  readonly patient: Omit<PatientRecord, 'medicareNumber'> | null;
  readonly coverages: readonly ShownCoverage[];
  /** The digital card for the page; the number by its last four characters. */
  readonly card: ShownCard | null;
  readonly details: readonly CoverageDetail[];
  readonly sentences: readonly CoverageSentence[];
};

/** What became of Medicare's permission: ended, not told (it may still be on), or there was none. */
export type AtMedicare = 'revoked' | 'notReached' | 'notConnected';

/** A person who was deleted with everything else. `displayName` is empty when the file could not be opened. */
export type ErasedConnection = {
  readonly personId: string;
  readonly displayName: string;
  /** Whose server the connection was at; unknown without the key. */
  readonly source: 'plan' | 'medicare' | 'unknown';
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
