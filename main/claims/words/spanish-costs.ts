import type { ClaimWords } from './claim-words.ts';

/** What it cost, in the words of Medicare's own Spanish pages and notices ("reclamación", "Medicare pagó", "se le puede facturar", "se le pueden facturar $10"). */
export const spanishCosts: ClaimWords['costs'] = {
  noCosts: () => 'no tiene costos',
  denied: () => 'Medicare no aprobó esta reclamación',
  askBeforePaying: () => 'si recibe una factura, llame al proveedor antes de pagar',
  zeroShare: () => 'su parte es de $0.00',
  askIfBilled: () => 'si aun así recibe una factura, llame al proveedor antes de pagar',
  charge: (amount) => `el cargo fue de ${amount}`,
  chargeWentDown: (amount) => `el cargo bajó ${amount}`,
  approved: (amount) => `Medicare aprobó ${amount}`,
  approvedWentDown: (amount) => `la cantidad aprobada bajó ${amount}`,
  approvedAndPaid: (approved, paid) => `Medicare aprobó ${approved} y pagó ${paid}`,
  paid: (amount) => `Medicare pagó ${amount}`,
  tookBack: (amount) => `Medicare recuperó ${amount}`,
  mayBeBilled: (amount) => `se le ${amount === '$1.00' ? 'puede' : 'pueden'} facturar ${amount}`,
  shareWentDown: (amount) => `su parte bajó ${amount}`,
  unknownPaid: () => 'esta reclamación no dice cuánto pagó Medicare',
  unknownShare: () => 'esta reclamación no dice cuánto se le puede facturar',
  unknownPaidAndShare: () => 'esta reclamación no dice cuánto pagó Medicare ni cuánto se le puede facturar',
  usualHomeHealth: () => 'la mayoría de las personas no paga nada por las visitas de salud en el hogar',
  usualHospice: () => 'la mayoría de las personas paga poco o nada por el cuidado de hospicio',
  drugPrice: (amount) => `el precio fue de ${amount}`,
  priceWentDown: (amount) => `el precio bajó ${amount}`,
  planPaid: (amount) => `su plan pagó ${amount}`,
  planTookBack: (amount) => `su plan recuperó ${amount}`,
  youPaid: (amount) => `usted pagó ${amount} en la farmacia`,
  youGotBack: (amount) => `la farmacia le devolvió ${amount}`,
  unknownPlanPaid: () => 'esta reclamación no dice cuánto pagó su plan',
  unknownYouPaid: () => 'esta reclamación no dice cuánto pagó usted',
  unknownPlanAndYouPaid: () => 'esta reclamación no dice cuánto pagó su plan ni cuánto pagó usted',
};

/** Of one part of a claim: what it does not say, the claim as a whole may say. */
export const spanishPartCosts: ClaimWords['partCosts'] = {
  denied: 'Medicare no aprobó este servicio',
  unknownPaid: 'esta parte no dice cuánto pagó Medicare',
  unknownShare: 'esta parte no dice cuánto se le puede facturar',
  unknownPaidAndShare: 'esta parte no dice cuánto pagó Medicare ni cuánto se le puede facturar',
  unknownPlanPaid: 'esta parte no dice cuánto pagó su plan',
  unknownYouPaid: 'esta parte no dice cuánto pagó usted',
  unknownPlanAndYouPaid: 'esta parte no dice cuánto pagó su plan ni cuánto pagó usted',
};
