import { mapClaim } from '#main/claims/map-claim.ts';
import { nameClaim, serviceNameOf } from '#main/claims/name-claim.ts';
import { codeGroups, furtherSentences, lineSentence, reasonTexts } from '#main/claims/words/describe-detail.ts';
import { describeClaim, describeLine } from '#main/claims/words/describe-claim.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Claim, ClaimDetail, ClaimFacts, ClaimStatus, ClaimVersion } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import { amountsOf } from './amount-columns.ts';
import { claimRow } from './claim-summary.ts';
import { claimChanges } from './claim-changes.ts';
import type { ClaimRow, Language } from './claim-summary.ts';

type Stored = { readonly rid: number; readonly status: ClaimStatus; readonly not_returned_since: string | null };

/**
 * One claim whole, mapped anew from what Medicare sent, so that an improved mapping shows at once. Its status is the stored one: only the
 * store knows that a later version came. `id` is ours, in any case. Throws `store/claim-not-found`, `store/damaged`.
 */
export function getClaim(db: ReadableDb, id: string, language: Language): ClaimDetail {
  const stored = findStored(db, id);
  const { status } = stored;
  const { names } = namesBeside(db.name);
  const claim: Claim = nameClaim({ ...mapClaim(JSON.parse(readClaimRaw(db, stored.rid))), status }, names);
  return {
    ...claim,
    id: id.toLowerCase(),
    ...describeClaim(factsOf(claim), language),
    lines: claim.lines.map((line) => ({
      ...line,
      title: describeLine(line, claim.kind, language),
      serviceName: serviceNameOf(line, names),
      sentence: lineSentence(line, claim, language),
    })),
    furtherSentences: furtherSentences(claim, language),
    reasonTexts: reasonTexts([...claim.lines, claim], language),
    codeGroups: codeGroups(claim, language),
    drgTitle: claim.stay?.drg == null ? null : names.drg(claim.stay.drg),
    group: claim.groupId,
    versions: versionsOf(db, stored.rid),
    changes: claimChanges(db, stored.rid, language),
    notReturnedSince: stored.not_returned_since,
  };
}

/** The resource exactly as received. Throws as {@link getClaim}. */
export function getRawClaim(db: ReadableDb, id: string): string {
  return readClaimRaw(db, findStored(db, id).rid);
}

function findStored(db: ReadableDb, id: string): Stored {
  const stored = query<Stored>(db, 'select rid, status, not_returned_since from claim where id = ?').first(
    id.toLowerCase(),
  );
  if (stored === null) throw new AppError('store/claim-not-found');
  return stored;
}

function factsOf(claim: Claim): ClaimFacts {
  return { ...claim, drugName: claim.drug?.name ?? null, daysSupply: claim.drug?.daysSupply ?? null };
}

/** The other versions: claims of the same claim group, kind and first day of service, newest first. */
function versionsOf(db: ReadableDb, rid: number): readonly ClaimVersion[] {
  const others = query<{ rid: number }>(
    db,
    `select other.rid from claim this join claim other
        on other.group_id = this.group_id and other.source_id = this.source_id and other.kind = this.kind
          and other.service_from = this.service_from
      where this.rid = ? and other.rid <> this.rid
      order by other.last_updated desc, other.rid desc`,
  ).all(rid);
  return others.flatMap((other) => {
    const version = claimRow(db, other.rid);
    return version === null ? [] : [versionOf(version)];
  });
}

function versionOf(claim: ClaimRow): ClaimVersion {
  const { id, resource_id: resourceId, status, last_updated: lastUpdated } = claim;
  return { id, resourceId, status, amounts: amountsOf(claim), lastUpdated };
}
