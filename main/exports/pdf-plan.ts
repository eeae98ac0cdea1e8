import type { ExportClaimRow } from '#shared/domain/export-rows.ts';

/** The year a claim counts in: that of its first day of service. null: the data has no date. */
export function yearOf(claim: Pick<ExportClaimRow, 'serviceFrom' | 'serviceTo'>): string | null {
  return (claim.serviceFrom ?? claim.serviceTo)?.slice(0, 4) ?? null;
}

/** The claims `from` (counted from 0) up to but not `to` of one year. `isCut`: other parts hold the rest of that year. */
export type YearSlice = {
  readonly year: string | null;
  readonly from: number;
  readonly to: number;
  readonly isCut: boolean;
};

/** The years that go into one PDF. */
export type PdfPart = readonly YearSlice[];

/**
 * The most claims in one PDF. Measured with Chromium, tagged, one table a year: 3,000 claims take about 4 s and 1 GB, 10,000 take 12 s and
 * 1.6 to 2 GB; beyond that memory runs out on small computers.
 */
export const claimsPerPdf = 5_000;

/**
 * How claims are spread over PDFs: one if they fit, else several of whole years in the order given, and only a year that is itself too big is
 * cut.
 */
export function planPdf(
  years: readonly { readonly year: string | null; readonly count: number }[],
  limit = claimsPerPdf,
): readonly PdfPart[] {
  const parts: YearSlice[][] = [];
  let room = 0;
  for (const { year, count } of years) {
    for (let from = 0; from < count;) {
      const fits = count - from <= room;
      if (!fits && (room === 0 || from === 0)) {
        parts.push([]);
        room = limit;
      }
      const to = Math.min(count, from + room);
      parts.at(-1)?.push({ year, from, to, isCut: to - from < count });
      room -= to - from;
      from = to;
    }
  }
  return parts;
}

/** Counts claims by year, newest year first, claims without a date last. */
export function countYears(claims: Iterable<ExportClaimRow>): { year: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const claim of claims) {
    const year = yearOf(claim);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .map(([year, count]) => ({ year, count }))
    .sort((one, other) => (other.year ?? '').localeCompare(one.year ?? ''));
}

/** The claims of one part, in the order they come. */
export function* claimsOfPart<Claim extends ExportClaimRow>(claims: Iterable<Claim>, part: PdfPart): Generator<Claim> {
  const slices = new Map(part.map((slice) => [slice.year, slice]));
  const seen = new Map<string | null, number>();
  for (const claim of claims) {
    const year = yearOf(claim);
    const slice = slices.get(year);
    if (slice === undefined) continue;
    const index = seen.get(year) ?? 0;
    seen.set(year, index + 1);
    if (index >= slice.from && index < slice.to) yield claim;
  }
}
