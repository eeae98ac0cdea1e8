import type { CareTeamMember, CareTeamRole, Diagnosis, DiagnosisRole, Provider } from '#shared/domain/claim.ts';

/** Roles that are worth a word. */
type NamedRole = Exclude<DiagnosisRole, 'secondary' | 'other'>;
type MergedDiagnosis = Pick<Diagnosis, 'code' | 'display'> & { readonly roles: readonly NamedRole[] };

/** Each diagnosis once, with all its roles: claims repeat the main one in their list and as the reason for the visit. */
export function mergedDiagnoses(diagnoses: readonly Diagnosis[]): readonly MergedDiagnosis[] {
  return [...Map.groupBy(diagnoses, ({ code }) => code)].map(([code, same]) => ({
    code,
    display: same.find(({ display }) => display !== null)?.display ?? null,
    roles: [...new Set(same.map(({ role }) => role))].filter((role) => role !== 'secondary' && role !== 'other'),
  }));
}

type MergedMember = Provider & { readonly roles: readonly CareTeamRole[]; readonly specialties: readonly string[] };

/** Each person or institution once, with everything they did. Who has neither name nor number stays apart from others. */
export function mergedCareTeam(careTeam: readonly CareTeamMember[]): readonly MergedMember[] {
  const key = ({ npi, name, sequence }: CareTeamMember) => npi ?? name ?? sequence;
  return [...Map.groupBy(careTeam, key).values()].map((same) => ({
    name: same.find(({ name }) => name !== null)?.name ?? null,
    npi: same[0]?.npi ?? null,
    roles: [...new Set(same.map(({ role }) => role))],
    specialties: [...new Set(same.flatMap(({ specialty }) => specialty?.display ?? []))],
  }));
}
