import type { Day } from './calendar.ts';
import { isoOf } from './calendar.ts';
import type { Coded } from './fhir/coding.ts';
import { codingExtension, dateExtension } from './fhir/extensions.ts';
import type { JsonObject } from './fhir/json.ts';
import type { SampleProfile } from './people.ts';

/** The months of the reference year that have begun, as two digits. */
export function monthsOf(asOf: Day): readonly string[] {
  const months = Number(isoOf(asOf).slice(5, 7));
  return Array.from({ length: months }, (_, index) => String(index + 1).padStart(2, '0'));
}

/** One extension a month: the column's name with the month behind it. */
export function monthly(asOf: Day, name: string, value: Coded): readonly JsonObject[] {
  return monthsOf(asOf).map((month) => codingExtension(`${name}${month}`, value));
}

/** The year to which the months belong, and for each month whether a program of the state helps. */
export function referenceYear(
  asOf: Day,
  { qualifiedBeneficiary }: Pick<SampleProfile, 'qualifiedBeneficiary'>,
): readonly JsonObject[] {
  const dual = qualifiedBeneficiary
    ? (['01', 'Qualified Medicare Beneficiary (QMB)-only'] as const)
    : (['NA', 'Non-Medicaid'] as const);
  return [dateExtension('rfrnc_yr', isoOf(asOf).slice(0, 4)), ...monthly(asOf, 'dual_', dual)];
}
