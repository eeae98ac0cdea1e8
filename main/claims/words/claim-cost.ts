import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import { headlineAmounts } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';

/** Everything that can be said about the money of a claim; each language has its words for each (`ClaimWords.costs`). */
export type CostFactName =
  | 'noCosts'
  | 'denied'
  | 'askBeforePaying'
  | 'zeroShare'
  | 'askIfBilled'
  | 'charge'
  | 'chargeWentDown'
  | 'approved'
  | 'approvedWentDown'
  | 'approvedAndPaid'
  | 'paid'
  | 'tookBack'
  | 'mayBeBilled'
  | 'shareWentDown'
  | 'unknownPaid'
  | 'unknownShare'
  | 'unknownPaidAndShare'
  | 'usualHomeHealth'
  | 'usualHospice'
  | 'drugPrice'
  | 'priceWentDown'
  | 'planPaid'
  | 'planTookBack'
  | 'youPaid'
  | 'youGotBack'
  | 'unknownPlanPaid'
  | 'unknownYouPaid'
  | 'unknownPlanAndYouPaid';

/** What of a claim or of a line its cost is told from. */
type CostFacts = Pick<ClaimFacts, 'kind' | 'topic' | 'denied' | 'amounts'>;

/** One fact with its amounts in cents, never negative: less than nothing has words of its own ("took back", "went down by"). */
export type CostFact = { readonly name: CostFactName; readonly cents: readonly number[] };

/**
 * What a claim cost, in the order of the notice (charged, approved, paid, "you may be billed"); every amount that is missing is said to be
 * missing. Each inner list is one sentence. Source: claims-data.md, 1.5.
 */
export function costFactsOf(facts: CostFacts): readonly (readonly CostFact[])[] {
  if (facts.topic === 'priorAuthorization') return [[fact('noCosts')]];
  if (facts.denied === true) return deniedCosts(facts);
  return facts.kind === 'partD' ? drugCosts(facts) : careCosts(facts);
}

function careCosts({ kind, amounts: all }: CostFacts): readonly (readonly CostFact[])[] {
  const amounts = headlineAmounts(kind, all);
  const share = shareOf(amounts.yourShare);
  const charge = amounts.approved.cents === null ? chargeOf(amounts.billed) : null;
  if (amounts.paid.cents === null) {
    const unknown = share === null ? [fact('unknownPaidAndShare')] : [fact('unknownPaid'), share];
    return sentences([charge], [approvedOf(amounts.approved)], unknown, share === null ? usual(kind) : []);
  }
  const paid = paidFacts(amounts.paid.cents, amounts.approved);
  if (share === null) return sentences([charge], paid, [fact('unknownShare')], usual(kind));
  return sentences([charge], [...paid, share]);
}

function paidFacts(paid: number, approved: Amount): readonly (CostFact | null)[] {
  if (paid < 0) return [fact('tookBack', -paid)];
  if (approved.cents === null) return [fact('paid', paid)];
  return approved.cents < 0
    ? [approvedOf(approved), fact('paid', paid)]
    : [fact('approvedAndPaid', approved.cents, paid)];
}

const shareOf = (amount: Amount): CostFact | null => signed('mayBeBilled', 'shareWentDown', amount);
const chargeOf = (amount: Amount): CostFact | null => signed('charge', 'chargeWentDown', amount);
const approvedOf = (amount: Amount): CostFact | null => signed('approved', 'approvedWentDown', amount);

/** Medicare's general rule, where its data never has the amount (claims-data.md, 1.5). */
function usual(kind: ClaimKind): readonly CostFact[] {
  if (kind === 'hha') return [fact('usualHomeHealth')];
  return kind === 'hospice' ? [fact('usualHospice')] : [];
}

function drugCosts({ amounts }: CostFacts): readonly (readonly CostFact[])[] {
  const price = signed('drugPrice', 'priceWentDown', amounts.billed);
  const paid = signed('planPaid', 'planTookBack', amounts.paid);
  const share = signed('youPaid', 'youGotBack', amounts.yourShare);
  if (paid === null && share === null) return sentences([price], [fact('unknownPlanAndYouPaid')]);
  if (paid === null) return sentences([price], [share], [fact('unknownPlanPaid')]);
  if (share === null) return sentences([price], [paid], [fact('unknownYouPaid')]);
  return sentences([price], [paid, share]);
}

function deniedCosts({ amounts }: CostFacts): readonly (readonly CostFact[])[] {
  const charge = chargeOf(amounts.billed);
  if (amounts.yourShare.cents === 0)
    return sentences([fact('denied')], [charge], [fact('zeroShare')], [fact('askIfBilled')]);
  const share = shareOf(amounts.yourShare) ?? fact('unknownShare');
  return sentences([fact('denied')], [charge], [share], [fact('askBeforePaying')]);
}

function fact(name: CostFactName, ...cents: readonly number[]): CostFact {
  return { name, cents };
}

function signed(name: CostFactName, backName: CostFactName, { cents }: Amount): CostFact | null {
  if (cents === null) return null;
  return cents < 0 ? fact(backName, -cents) : fact(name, cents);
}

function sentences(...parts: readonly (readonly (CostFact | null)[])[]): readonly (readonly CostFact[])[] {
  return parts.map((part) => part.filter((one) => one !== null)).filter((part) => part.length > 0);
}
