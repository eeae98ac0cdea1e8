import type { Provider } from '#shared/domain/claim.ts';
import { memberInRole } from './care-team.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readProfessional } from './professional.ts';
import { noProvider, providerOf } from './provider.ts';

/** A v2 claim for medical equipment. Its purchase prices and the primary payer's allowed amount wear the codes of billed and approved; they
 * have variable names of their own and are never read as such (claims-data.md, 1.4). */
export function readDme(eob: OpenedClaim): KindParts {
  return { ...readProfessional(eob, 'dme'), provider: supplierOf(eob) };
}

function supplierOf({ resource, team }: OpenedClaim): Provider {
  const supplier = providerOf(resource, resource['provider']);
  if (supplier.name !== null) return supplier;
  const performer = memberInRole(team, 'performing') ?? noProvider;
  const isSame = supplier.npi === null || supplier.npi === performer.npi;
  return isSame ? { name: performer.name, npi: supplier.npi ?? performer.npi } : supplier;
}
