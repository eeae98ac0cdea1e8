import type { CareTeamRole, ClaimKind, Provider } from '#shared/domain/claim.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { providerOf } from './provider.ts';

/** Who orders care: the doctor in charge for care at home and in a hospice, who wrote a prescription, else who referred (claims-data.md, 1.2). */
const orderingRoles: Partial<Record<ClaimKind, CareTeamRole>> = {
  hha: 'attending',
  hospice: 'attending',
  partD: 'prescribing',
};

/** Who ordered the services; null when nobody is named. `referral` may hold a number that is no NPI, and then only its name counts. */
export function referralOf({ resource, team }: OpenedClaim, kind: ClaimKind): Provider | null {
  const role = orderingRoles[kind] ?? 'referring';
  const members = team.filter((member) => member.role === role && (member.name !== null || member.npi !== null));
  const referred = providerOf(resource, resource['referral']);
  if (referred.name === null && referred.npi === null) {
    const [member] = members;
    return member === undefined ? null : { name: member.name, npi: member.npi };
  }
  const same = members.find(
    ({ name, npi }) => (npi !== null && npi === referred.npi) || (name !== null && name === referred.name),
  );
  return { name: referred.name ?? same?.name ?? null, npi: referred.npi ?? same?.npi ?? null };
}
