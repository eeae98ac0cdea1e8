import type { ClaimWords } from './claim-words.ts';

/** What it cost, in the words of Medicare's notices (people-and-peers.md, section 4e). */
export const englishCosts: ClaimWords['costs'] = {
  noCosts: () => 'it has no costs',
  denied: () => 'Medicare did not approve this claim',
  askBeforePaying: () => 'if you get a bill, call the provider before you pay',
  zeroShare: () => 'your share is $0.00',
  askIfBilled: () => 'if you still get a bill, call the provider before you pay',
  charge: (amount) => `the charge was ${amount}`,
  chargeWentDown: (amount) => `the charge went down by ${amount}`,
  approved: (amount) => `Medicare approved ${amount}`,
  approvedWentDown: (amount) => `the approved amount went down by ${amount}`,
  approvedAndPaid: (approved, paid) => `Medicare approved ${approved} and paid ${paid}`,
  paid: (amount) => `Medicare paid ${amount}`,
  tookBack: (amount) => `Medicare took back ${amount}`,
  mayBeBilled: (amount) => `you may be billed ${amount}`,
  shareWentDown: (amount) => `your share went down by ${amount}`,
  unknownPaid: () => 'this claim does not say what Medicare paid',
  unknownShare: () => 'this claim does not say what you may be billed',
  unknownPaidAndShare: () => 'this claim does not say what Medicare paid or what you may be billed',
  usualHomeHealth: () => 'most people pay nothing for home health visits',
  usualHospice: () => 'most people pay little or nothing for hospice care',
  drugPrice: (amount) => `the price was ${amount}`,
  priceWentDown: (amount) => `the price went down by ${amount}`,
  planPaid: (amount) => `your plan paid ${amount}`,
  planTookBack: (amount) => `your plan took back ${amount}`,
  youPaid: (amount) => `you paid ${amount} at the pharmacy`,
  youGotBack: (amount) => `you got back ${amount} at the pharmacy`,
  unknownPlanPaid: () => 'this claim does not say what your plan paid',
  unknownYouPaid: () => 'this claim does not say what you paid',
  unknownPlanAndYouPaid: () => 'this claim does not say what your plan paid or what you paid',
};

/** Of one part of a claim: what it does not say, the claim as a whole may say. */
export const englishPartCosts: ClaimWords['partCosts'] = {
  denied: 'Medicare did not approve this service',
  unknownPaid: 'this part does not say what Medicare paid',
  unknownShare: 'this part does not say what you may be billed',
  unknownPaidAndShare: 'this part does not say what Medicare paid or what you may be billed',
  unknownPlanPaid: 'this part does not say what your plan paid',
  unknownYouPaid: 'this part does not say what you paid',
  unknownPlanAndYouPaid: 'this part does not say what your plan paid or what you paid',
};
