import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { CallInput, ClaimPage } from '#shared/ipc/contract.ts';
import type { YearTotals } from '#shared/ipc/contract.ts';
import { addUp } from './add-up.ts';
import type { FakeWorld } from './fake-world.ts';

/** Everything that is here of a person. */
export function claimsOf(world: FakeWorld, personId: string): readonly ClaimDetail[] {
  return world.claims[personId] ?? [];
}

/** One page of what a filter finds: by words, kinds and years. */
export function listClaims(world: FakeWorld, input: CallInput<'claims/list'>): ClaimPage {
  const { text = '', kinds = [], years = [], includeReplaced = false } = input.filter;
  const wanted = text.toLowerCase();
  const found = claimsOf(world, input.personId).filter(
    (claim) =>
      `${claim.title} ${claim.provider.name}`.toLowerCase().includes(wanted) &&
      (includeReplaced || claim.status === 'final' || claim.status === 'pending') &&
      (kinds.length === 0 || kinds.includes(claim.kind)) &&
      (years.length === 0 || years.includes(yearOf(claim))),
  );
  const from = Number(input.after ?? 0);
  const to = from + (input.limit ?? 50);
  return {
    claims: found.slice(from, to),
    next: to < found.length ? String(to) : null,
    matchCount: from === 0 ? found.length : null,
  };
}

function yearOf(claim: ClaimDetail): number {
  return Number(claim.serviceFrom?.slice(0, 4));
}

/** The kinds and years there are, each with its number of claims. */
export function filtersOf(claims: readonly ClaimDetail[]) {
  const count = <Key>(keys: readonly Key[]) => [...Map.groupBy(keys, (key) => key)];
  return {
    kinds: count(claims.map(({ kind }) => kind)).map(([kind, all]) => ({ kind, count: all.length })),
    years: count(claims.map(yearOf)).map(([year, all]) => ({ year, count: all.length })),
  };
}

/** The sums of each year. */
export function totalsOf(claims: readonly ClaimDetail[]): readonly YearTotals[] {
  return [...Map.groupBy(claims, yearOf)].map(([year, ofYear]) => ({
    year,
    claimCount: ofYear.length,
    billed: addUp(ofYear, 'billed'),
    approved: addUp(ofYear, 'approved'),
    paid: addUp(ofYear, 'paid'),
    yourShare: addUp(ofYear, 'yourShare'),
  }));
}
