import { mapClaim } from '#main/claims/map-claim.ts';
import { nameClaim, serviceNameOf } from '#main/claims/name-claim.ts';
import { codeGroups, furtherSentences, modifierTexts, reasonTexts } from '#main/claims/words/describe-detail.ts';
import { lineCodeWords, lineTitle } from '#main/claims/words/line-title.ts';
import { lineSentence } from '#main/claims/words/describe-line.ts';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { inWordsOf } from '#main/claims/words/languages.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Claim, ClaimDetail, ClaimFacts, ClaimStatus } from '#shared/domain/claim.ts';
import type { Payer } from '#shared/domain/payer.ts';
import { AppError } from '#shared/errors.ts';
import { claimChanges } from './claim-changes.ts';
import type { Language } from './claim-summary.ts';
import { claimVersions } from './claim-versions.ts';
import { payerOf } from './payer.ts';

type Stored = { readonly rid: number; readonly status: ClaimStatus; readonly not_returned_since: string | null };

/**
 * One claim whole, mapped anew from what Medicare sent, so that an improved mapping shows at once. Its status is the stored one: only the
 * store knows that a later version came. `id` is ours, in any case. Throws `store/claim-not-found`, `store/damaged`.
 */
export function getClaim(db: ReadableDb, id: string, language: Language): ClaimDetail {
  const stored = findStored(db, id);
  const { status } = stored;
  const { names } = namesBeside(db.name);
  const payer = payerOf(db);
  const told = { language, payer };
  const say = <Words>(words: Words): Words => inWordsOf(payer, language, words);
  const claim = nameClaim({ ...mapClaim(JSON.parse(readClaimRaw(db, stored.rid))), status }, names);
  const named = { ...claim, payer };
  return {
    ...claim,
    id: id.toLowerCase(),
    ...describeClaim(factsOf(named), language),
    lines: claim.lines.map((line) => ({
      ...line,
      title: lineTitle(line, claim.kind, language),
      codeWords: say(lineCodeWords(line, language)),
      serviceName: serviceNameOf(line, names),
      sentence: lineSentence(line, named, language),
    })),
    furtherSentences: furtherSentences(named, language),
    reasonTexts: say(reasonTexts([...claim.lines, claim], language)),
    modifierTexts: say(modifierTexts(claim.lines, language)),
    codeGroups: codeGroups(claim, language),
    drgTitle: claim.stay?.drg == null ? null : names.drg(claim.stay.drg),
    group: claim.groupId,
    versions: claimVersions(db, stored.rid, told),
    changes: claimChanges(db, stored.rid, told),
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

function factsOf(claim: Claim & { readonly payer: Payer }): ClaimFacts {
  return { ...claim, drugName: claim.drug?.name ?? null, daysSupply: claim.drug?.daysSupply ?? null };
}
