import type { CareTeamMember, Claim } from '#shared/domain/claim.ts';
import type { Value } from './sqlite-driver.ts';
import { truth } from './truth.ts';

/** What tells versions of a claim apart, and what a later list or sum asks for (claims-data.md, 1.7). */
export const recordColumns = [
  'control_number',
  'type_code',
  'system_type',
  'is_for_information',
  'processed_on',
  'denial_code',
  'assignment_accepted',
  'primary_payer',
  'facility_type',
  'ordering_npi',
  'ordering_name',
  'drg',
  'discharge_status',
  'covered_days',
  'coinsurance_days',
  'lifetime_reserve_days',
  'visits',
  'plan_contract',
  'plan_benefit_package',
  'prescription_number',
  'fill_number',
];

export function recordValues(claim: Claim): Value[] {
  const ordering = orderingMember(claim);
  const { stay, drug, coverage } = claim;
  return [
    claim.controlNumber,
    claim.typeCode,
    claim.systemType,
    claim.isForInformation ? 1 : null,
    claim.processedOn,
    claim.denialCode?.code ?? null,
    truth(claim.assignmentAccepted),
    claim.primaryPayer?.code ?? null,
    claim.facilityType?.code ?? null,
    ordering?.npi ?? null,
    ordering?.name ?? null,
    stay?.drg ?? null,
    stay?.dischargeStatus?.code ?? null,
    stay?.coveredDays ?? null,
    stay?.coinsuranceDays ?? null,
    stay?.lifetimeReserveDays ?? null,
    stay?.visits ?? null,
    coverage.planContract,
    coverage.planBenefitPackage,
    drug?.prescriptionNumber ?? null,
    drug?.fillNumber ?? null,
  ];
}

/** Who ordered the service: named so, else who prescribed, else the attending doctor of a facility (claims-data.md, 1.2). */
function orderingMember({ careTeam }: Claim): CareTeamMember | undefined {
  for (const role of ['referring', 'prescribing', 'attending'] as const) {
    const member = careTeam.find((one) => one.role === role);
    if (member !== undefined) return member;
  }
  return undefined;
}
