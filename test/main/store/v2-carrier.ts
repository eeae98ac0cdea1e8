import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import { patientId } from './made-claim.ts';

const bluebutton = 'https://bluebutton.cms.gov/resources';

export type V2CarrierParts = Readonly<Record<'id' | 'group' | 'control' | 'changed', string>> & {
  readonly day?: string;
};

/** A doctor's claim in the shape of Blue Button v2, mapped and ready to be stored. */
export function v2Carrier({ id, group, control, changed, day = '2025-03-14' }: V2CarrierParts): ClaimToWrite {
  const raw = JSON.stringify({
    resourceType: 'ExplanationOfBenefit',
    id,
    meta: { lastUpdated: changed },
    extension: [
      {
        url: `${bluebutton}/variables/carr_clm_cntl_num`,
        valueIdentifier: { system: `${bluebutton}/variables/carr_clm_cntl_num`, value: control },
      },
    ],
    identifier: [{ system: `${bluebutton}/identifier/claim-group`, value: group }],
    status: 'active',
    type: { coding: [{ system: `${bluebutton}/codesystem/eob-type`, code: 'CARRIER' }] },
    patient: { reference: `Patient/${patientId}` },
    billablePeriod: { start: day, end: day },
    outcome: 'complete',
    item: [
      {
        sequence: 1,
        productOrService: { coding: [{ system: `${bluebutton}/codesystem/hcpcs`, code: '99213' }] },
        servicedPeriod: { start: day, end: day },
      },
    ],
    payment: { amount: { value: 80, currency: 'USD' } },
  });
  const claim = mapClaim(JSON.parse(raw));
  return { claim, raw, searchText: searchTextOf(claim) };
}
