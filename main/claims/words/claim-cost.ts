import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import { headlineAmounts } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';

/** Everything that can be said about the money of a claim; each language has its words for each (`ClaimWords.costs`). */
export type CostFactName =
  | 'noCosts'
  | 'denied'
  | 'deniedService'
  | 'askBeforePaying'
  | 'charge'
  | 'approved'
  | 'approvedAndPaid'
  | 'paid'
  | 'tookBack'
  | 'mayBeBilled'
  | 'unknownPaid'
  | 'unknownShare'
  | 'unknownPaidAndShare'
  | 'usualHomeHealth'
  | 'usualHospice'
  | 'drugPrice'
  | 'planPaid'
  | 'planTookBack'
  | 'youPaid'
  | 'youGotBack'
  | 'unknownPlanPaid'
  | 'unknownYouPaid'
  | 'unknownPlanAndYouPaid';

/** One fact with its amounts in cents, never negative but for what was not turned into "took back". */
type CostFact = { readonly name: CostFactName; readonly cents: readonly number[] };

/**
 * What a claim cost, in the order of the notice (charged, approved, paid, "you may be billed"); every amount that is missing is said to be
 * missing. Each inner list is one sentence. Source: claims-data.md, 1.5.
 */
export function costFactsOf(facts: ClaimFacts): readonly (readonly CostFact[])[] {
  if (facts.topic === 'priorAuthorization') return [[fact('noCosts')]];
  if (facts.denied === true) return deniedCosts(facts);
  return facts.kind === 'partD' ? drugCosts(facts) : careCosts(facts);
}

function careCosts({ kind, amounts: all }: ClaimFacts): readonly (readonly CostFact[])[] {
  const amounts = headlineAmounts(kind, all);
  const approved = optional('approved', amounts.approved);
  const share = optional('mayBeBilled', amounts.yourShare);
  const charge = amounts.approved.cents === null ? optional('charge', amounts.billed) : null;
  if (amounts.paid.cents === null) {
    const unknown = share === null ? [fact('unknownPaidAndShare')] : [fact('unknownPaid'), share];
    return sentences([charge], [approved], unknown, share === null ? usual(kind) : []);
  }
  const paid = paidFact(amounts.paid.cents, amounts.approved);
  if (share === null) return sentences([charge], [paid], [fact('unknownShare')], usual(kind));
  return sentences([charge], [paid, share]);
}

function paidFact(paid: number, approved: Amount): CostFact {
  if (paid < 0) return fact('tookBack', -paid);
  return approved.cents === null ? fact('paid', paid) : fact('approvedAndPaid', approved.cents, paid);
}

/** Medicare's general rule, where its data never has the amount (claims-data.md, 1.5). */
function usual(kind: ClaimKind): readonly CostFact[] {
  if (kind === 'hha') return [fact('usualHomeHealth')];
  return kind === 'hospice' ? [fact('usualHospice')] : [];
}

function drugCosts({ amounts }: ClaimFacts): readonly (readonly CostFact[])[] {
  const price = optional('drugPrice', amounts.billed);
  const paid = signed('planPaid', 'planTookBack', amounts.paid);
  const share = signed('youPaid', 'youGotBack', amounts.yourShare);
  if (paid === null && share === null) return sentences([price], [fact('unknownPlanAndYouPaid')]);
  if (paid === null) return sentences([price], [share], [fact('unknownPlanPaid')]);
  if (share === null) return sentences([price], [paid], [fact('unknownYouPaid')]);
  return sentences([price], [paid, share]);
}

function deniedCosts({ amounts }: ClaimFacts): readonly (readonly CostFact[])[] {
  const share = optional('mayBeBilled', amounts.yourShare) ?? fact('unknownShare');
  return sentences([fact('denied')], [optional('charge', amounts.billed)], [share], [fact('askBeforePaying')]);
}

function fact(name: CostFactName, ...cents: readonly number[]): CostFact {
  return { name, cents };
}

function optional(name: CostFactName, { cents }: Amount): CostFact | null {
  return cents === null ? null : fact(name, cents);
}

function signed(name: CostFactName, backName: CostFactName, { cents }: Amount): CostFact | null {
  if (cents === null) return null;
  return cents < 0 ? fact(backName, -cents) : fact(name, cents);
}

function sentences(...parts: readonly (readonly (CostFact | null)[])[]): readonly (readonly CostFact[])[] {
  return parts.map((part) => part.filter((one) => one !== null)).filter((part) => part.length > 0);
}
