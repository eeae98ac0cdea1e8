import type { Claim, ClaimKind, Coded } from '#shared/domain/claim.ts';
import { memberInRole } from './care-team.ts';
import { institutionalDenial, professionalDenial } from './denial.ts';
import { codingsOf, codedOf } from './fhir/coding.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { primaryPayerOf } from './primary-payer.ts';
import { noProvider, providerOf } from './provider.ts';
import { readV3Stay } from './stay.ts';
import { readV3Lines } from './v3-lines.ts';
import { readV3Money } from './v3-money.ts';

/** A v3 claim of any kind but prescriptions and requests for approval: v3 has one shape for all of them. */
export function readV3Claim(eob: OpenedClaim, kind: ClaimKind): KindParts {
  const { info } = eob;
  const isProfessional = kind === 'carrier' || kind === 'dme';
  const lines = readV3Lines(eob, kind);
  const money = readV3Money(eob, kind, lines);
  const { paid } = money.amounts;
  return {
    lines,
    ...money,
    provider: providerIn(eob),
    ...(isProfessional
      ? professionalDenial(infoCoding(info, 'CLM_CARR_PMT_DNL_CD'), paid)
      : institutionalDenial(infoCoding(info, 'CLM_MDCR_NPMT_RSN_CD'), paid)),
    assignmentAccepted: assignmentOf(infoCoding(info, 'CLM_MDCR_PRFNL_PRVDR_ASGNMT_SW')),
    primaryPayer: primaryPayerOf(infoCoding(info, 'CLM_NCH_PRMRY_PYR_CD')),
    facilityType: isProfessional ? null : facilityOf(info.get('typeofbill')?.['code']),
    stay: isStay(kind) ? readV3Stay(eob, kind) : null,
    drug: null,
  };
}

function isStay(kind: ClaimKind): kind is 'inpatient' | 'snf' | 'hospice' | 'hha' {
  return kind === 'inpatient' || kind === 'snf' || kind === 'hospice' || kind === 'hha';
}

/** Who billed, else who performed. */
function providerIn({ resource, team }: OpenedClaim): Claim['provider'] {
  const billed = providerOf(resource, resource['provider']);
  if (billed.name !== null || billed.npi !== null) return billed;
  const { name, npi } = memberInRole(team, 'performing') ?? noProvider;
  return { name, npi };
}

/** CMS's list: A and L assigned, N not; the others are about billing groups and do not say. */
function assignmentOf(code: Coded | null): boolean | null {
  if (code?.code === 'A' || code?.code === 'L') return true;
  return code?.code === 'N' ? false : null;
}

function facilityOf(typeOfBill: unknown): Coded | null {
  const facility = codingsOf(typeOfBill).find(
    ({ system }) => typeof system === 'string' && system.trimEnd().endsWith('/CLM-BILL-FAC-TYPE-CD'),
  );
  return codedOf(facility ?? null);
}
