import type { Provider } from '#shared/domain/claim.ts';
import { memberInRole } from './care-team.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readProfessional } from './professional.ts';
import { noProvider, providerOf } from './provider.ts';

/** A v2 claim of a doctor or another professional (Part B carrier). */
export function readCarrier(eob: OpenedClaim): KindParts {
  return { ...readProfessional(eob, 'carrier'), provider: billingProvider(eob) };
}

/**
 * Who billed. The number stands in `provider`, which 64 % of samples lack, the name with the care team's `primary` member; when neither names
 * anybody, who performed the service (claims-data.md, 1.2).
 */
function billingProvider({ resource, team }: OpenedClaim): Provider {
  const billed = providerOf(resource, resource['provider']);
  const primary = memberInRole(team, 'billing') ?? noProvider;
  const performer = memberInRole(team, 'performing') ?? noProvider;
  const name = billed.name ?? primary.name;
  const npi = billed.npi ?? primary.npi;
  if (name === null && npi === null) return { name: performer.name, npi: performer.npi };
  return { name: name ?? (npi === performer.npi ? performer.name : null), npi };
}
