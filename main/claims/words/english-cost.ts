import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { englishMoney } from './english-format.ts';

const payers: Partial<Record<ClaimKind, string>> = { partD: 'Your plan' };

/** What it cost: what was approved and paid, and what the person may be billed. Every amount that is missing is said to be missing. */
export function whatItCost(facts: ClaimFacts): string {
  if (facts.topic === 'priorAuthorization') return 'It has no costs.';
  if (facts.denied === true) return deniedCost(facts);
  return facts.kind === 'partD' ? drugCost(facts) : careCost(facts);
}

function careCost({ kind, amounts }: ClaimFacts): string {
  const share = shareClause(amounts.yourShare);
  const paid = paidClauses(amounts.approved, amounts.paid);
  const charge = amounts.approved.cents === null ? chargeSentence(amounts.billed) : '';
  if (paid === null && share === null) {
    return `${charge}This claim does not say what Medicare paid or what you may be billed.${usually(kind)}`;
  }
  if (paid === null) return `${charge}This claim does not say what Medicare paid; ${share ?? ''}.`;
  if (share === null) return `${charge}${paid}. This claim does not say what you may be billed.${usually(kind)}`;
  return `${charge}${paid}; ${share}.`;
}

function paidClauses(approved: Amount, paid: Amount): string | null {
  if (paid.cents === null) return approved.cents === null ? null : `Medicare approved ${money(approved)}`;
  if (paid.cents < 0) return `Medicare took back ${englishMoney(-paid.cents)}`;
  return approved.cents === null
    ? `Medicare paid ${money(paid)}`
    : `Medicare approved ${money(approved)} and paid ${money(paid)}`;
}

function shareClause(share: Amount): string | null {
  return share.cents === null ? null : `you may be billed ${money(share)}`;
}

function chargeSentence(billed: Amount): string {
  return billed.cents === null ? '' : `The charge was ${money(billed)}. `;
}

/** Medicare's general rule, where its data never has the amount (claims-data.md, 1.5). */
function usually(kind: ClaimKind): string {
  if (kind === 'hha') return ' Most people pay nothing for home health visits.';
  return kind === 'hospice' ? ' Most people pay little or nothing for hospice care.' : '';
}

function drugCost({ kind, amounts }: ClaimFacts): string {
  const payer = payers[kind] ?? 'Medicare';
  const price = amounts.billed.cents === null ? '' : `The price was ${money(amounts.billed)}. `;
  const { paid, yourShare } = amounts;
  if (paid.cents === null && yourShare.cents === null) {
    return `${price}This claim does not say what your plan paid or what you paid.`;
  }
  if (paid.cents === null) return `${price}You paid ${money(yourShare)} at the pharmacy.`;
  if (yourShare.cents === null) return `${price}${payer} paid ${money(paid)}. This claim does not say what you paid.`;
  return `${price}${payer} paid ${money(paid)}; you paid ${money(yourShare)} at the pharmacy.`;
}

function deniedCost({ amounts }: ClaimFacts): string {
  const share = shareClause(amounts.yourShare);
  const billed = share === null ? 'This claim does not say what you may be billed' : capital(share);
  return `Medicare did not approve this claim. ${chargeSentence(amounts.billed)}${billed}. If you get a bill, call the provider before you pay.`;
}

function money(amount: Amount): string {
  return amount.cents === null ? '' : englishMoney(amount.cents);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
