import type { ClaimWords } from './claim-words.ts';

/** What it cost, in the words of Medicare's own Spanish pages and notices ("reclamación", "Medicare pagó", "se le puede facturar"). */
export const spanishCosts: ClaimWords['costs'] = {
  noCosts: () => 'no tiene costos',
  denied: () => 'Medicare no aprobó esta reclamación',
  deniedService: () => 'Medicare no aprobó este servicio',
  askBeforePaying: () => 'si recibe una factura, llame al proveedor antes de pagar',
  charge: (amount) => `el cargo fue de ${amount}`,
  approved: (amount) => `Medicare aprobó ${amount}`,
  approvedAndPaid: (approved, paid) => `Medicare aprobó ${approved} y pagó ${paid}`,
  paid: (amount) => `Medicare pagó ${amount}`,
  tookBack: (amount) => `Medicare recuperó ${amount}`,
  mayBeBilled: (amount) => `se le puede facturar ${amount}`,
  unknownPaid: () => 'esta reclamación no dice cuánto pagó Medicare',
  unknownShare: () => 'esta reclamación no dice cuánto se le puede facturar',
  unknownPaidAndShare: () => 'esta reclamación no dice cuánto pagó Medicare ni cuánto se le puede facturar',
  usualHomeHealth: () => 'la mayoría de las personas no paga nada por las visitas de salud en el hogar',
  usualHospice: () => 'la mayoría de las personas paga poco o nada por el cuidado de hospicio',
  drugPrice: (amount) => `el precio fue de ${amount}`,
  planPaid: (amount) => `su plan pagó ${amount}`,
  planTookBack: (amount) => `su plan recuperó ${amount}`,
  youPaid: (amount) => `usted pagó ${amount} en la farmacia`,
  youGotBack: (amount) => `la farmacia le devolvió ${amount}`,
  unknownPlanPaid: () => 'esta reclamación no dice cuánto pagó su plan',
  unknownYouPaid: () => 'esta reclamación no dice cuánto pagó usted',
  unknownPlanAndYouPaid: () => 'esta reclamación no dice cuánto pagó su plan ni cuánto pagó usted',
};
