import { bbCodeSystem, carin, coding, concept, terminology, variables } from './coding.ts';
import type { JsonObject } from './json.ts';

/** @param cents amount in cents; printed as dollars without needless zeros, as Medicare does: 37.5, 0 */
export function usd(cents: number): JsonObject {
  return { value: cents / 100, currency: 'USD' };
}

/** The general codes an amount wears beside its exact one. Some of them mislead; they are Medicare's, not ours. */
const generalCodes = {
  benefit: coding(`${terminology}adjudication`, 'benefit', 'Benefit Amount'),
  deductible: coding(`${terminology}adjudication`, 'deductible', 'Deductible'),
  eligible: coding(`${terminology}adjudication`, 'eligible', 'Eligible Amount'),
  submitted: coding(`${terminology}adjudication`, 'submitted', 'Submitted Amount'),
  coinsurance: coding(`${carin}C4BBAdjudication`, 'coinsurance', 'Co-insurance'),
  discount: coding(`${carin}C4BBAdjudication`, 'discount', 'Discount'),
  drugcost: coding(`${carin}C4BBAdjudication`, 'drugcost', 'Drug Cost'),
  noncovered: coding(`${carin}C4BBAdjudication`, 'noncovered', 'Noncovered'),
  paidbypatient: coding(`${carin}C4BBAdjudication`, 'paidbypatient', 'Paid by patient'),
  paidtopatient: coding(`${carin}C4BBAdjudication`, 'paidtopatient', 'Paid to patient'),
  paidtoprovider: coding(`${carin}C4BBAdjudication`, 'paidtoprovider', 'Paid to provider'),
  priorpayerpaid: coding(`${carin}C4BBAdjudication`, 'priorpayerpaid', 'Prior payer paid'),
  other: coding(`${carin}C4BBPayerAdjudicationStatus`, 'other', 'Other'),
} as const;

export type GeneralCode = keyof typeof generalCodes;

/** Exact column name and CMS's label. */
type Column = readonly [name: string, label: string];

/** One amount of a line, or of the claim's totals. @param cents amount in cents */
export function amount(general: GeneralCode, [name, label]: Column, cents: number): JsonObject {
  const exact = coding(`${bbCodeSystem}adjudication`, variables + name, label);
  return { category: concept(generalCodes[general], exact), amount: usd(cents) };
}

/** A total that has the general code only. */
export function plainAmount(general: GeneralCode, cents: number): JsonObject {
  return { category: concept(generalCodes[general]), amount: usd(cents) };
}

/** A line entry that carries a reason instead of an amount. */
export function reason(name: string, code: string, display?: string): JsonObject {
  return {
    category: concept(coding(`${carin}C4BBAdjudicationDiscriminator`, 'denialreason', 'Denial Reason')),
    reason: concept(coding(variables + name, code, display)),
  };
}

/** One claim-level amount (cents) of the benefit balance. */
export function balanceMoney(column: Column, cents: number): JsonObject {
  return { type: balanceType(column), usedMoney: usd(cents) };
}

/** One claim-level count of the benefit balance. */
export function balanceCount(column: Column, count: number): JsonObject {
  return { type: balanceType(column), usedUnsignedInt: count };
}

export function benefitBalance(financial: readonly JsonObject[]): readonly JsonObject[] {
  const category = concept(coding(`${terminology}ex-benefitcategory`, '1', 'Medical Care'));
  return [{ category, financial }];
}

function balanceType([name, label]: Column): JsonObject {
  return concept(coding(`${bbCodeSystem}benefit-balance`, variables + name, label));
}
