import type { MissingCode } from '#shared/domain/missing.ts';
import type { MissingFacts } from '../missing/missing-rules.ts';

/** What is said for each reason, and the next step where there is one. Both are whole sentences. */
export type MissingWords = Readonly<
  Record<MissingCode, (facts: MissingFacts) => readonly [text: string, next: string | null]>
>;
