import { mapClaim } from '#main/claims/map-claim.ts';
import { nameClaim, serviceNameOf } from '#main/claims/name-claim.ts';
import { codeGroups, furtherSentences, modifierTexts, reasonTexts } from '#main/claims/words/describe-detail.ts';
import { lineCodeWords, lineTitle } from '#main/claims/words/line-title.ts';
import { lineSentence } from '#main/claims/words/describe-line.ts';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Claim, ClaimDetail, ClaimFacts, ClaimStatus } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import { claimChanges } from './claim-changes.ts';
import type { Language } from './claim-summary.ts';
import { claimVersions } from './claim-versions.ts';

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
      title: lineTitle(line, claim.kind, language),
      codeWords: lineCodeWords(line, language),
      serviceName: serviceNameOf(line, names),
      sentence: lineSentence(line, claim, language),
    })),
    furtherSentences: furtherSentences(claim, language),
    reasonTexts: reasonTexts([...claim.lines, claim], language),
    modifierTexts: modifierTexts(claim.lines, language),
    codeGroups: codeGroups(claim, language),
    drgTitle: claim.stay?.drg == null ? null : names.drg(claim.stay.drg),
    group: claim.groupId,
    versions: claimVersions(db, stored.rid, language),
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
