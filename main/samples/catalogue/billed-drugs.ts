/**
 * Drugs and supplies whose product number (NDC, 11 digits) stands beside the billed code. The numbers are invented: no labeler has 99xxx.
 * `unit` is the qualifier in which the number's quantity is counted (ML milliliter, UN unit).
 */
export const billedDrugs: Readonly<
  Record<string, { readonly ndc: string; readonly display: string; readonly unit: DrugUnit; readonly quantity: number }>
> = {
  '90662': { ndc: '99104000101', display: 'Influenza Vaccine - INFLUENZA A AND B', unit: 'ML', quantity: 0.5 },
  A4253: { ndc: '99104000202', display: 'Glucose Test Strips - TEST STRIP', unit: 'UN', quantity: 100 },
  E1390: { ndc: '99104000303', display: 'Oxygen - OXYGEN', unit: 'UN', quantity: 1 },
  J1756: { ndc: '99104000404', display: 'Iron Sucrose - IRON SUCROSE', unit: 'ML', quantity: 10 },
  J2704: { ndc: '99104000505', display: 'Propofol - PROPOFOL', unit: 'ML', quantity: 20 },
};

/** What a pharmacy mixes drugs into; as invented as the others. */
export const compoundBase = '99104000909';

/** The unit qualifiers with the names Medicare adds. */
export const drugUnits = { ML: 'Milliliter', UN: 'Unit' } as const;
export type DrugUnit = keyof typeof drugUnits;
