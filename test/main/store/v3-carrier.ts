import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import { patientId } from './made-claim.ts';

const codeSystem = 'https://bluebutton.cms.gov/fhir/CodeSystem';
const controlNumbers = 'https://bluebutton.cms.gov/identifiers/CLM-CNTL-NUM';

export type V3CarrierParts = {
  readonly id: string;
  readonly control: string;
  readonly related?: readonly string[];
  readonly relationship?: string;
  readonly relatedSystem?: string;
  readonly system?: 'NationalClaimsHistory' | 'SharedSystem';
  readonly type?: string;
  /** null: without the tag. */
  readonly final?: boolean | null;
  readonly outcome?: string;
  readonly disposition?: string;
  readonly paid?: number;
  readonly day?: string;
  readonly changed?: string;
};

/** A doctor's claim in the shape of CMS's v3 files (bfd-ng-eobReadPhase2.json for `related`), mapped and ready to be stored. */
export function v3Carrier(parts: V3CarrierParts): ClaimToWrite {
  const raw = JSON.stringify(resourceOf(parts));
  const claim = mapClaim(JSON.parse(raw));
  return { claim, raw, searchText: searchTextOf(claim) };
}

function resourceOf({
  id,
  control,
  related = [],
  relationship = 'prior',
  relatedSystem = controlNumbers,
  system = 'NationalClaimsHistory',
  type = '71',
  final = true,
  outcome = 'complete',
  disposition = '01',
  paid = 80,
  day = '2025-03-14',
  changed = '2026-01-05T10:00:00.000+00:00',
}: V3CarrierParts): unknown {
  const finality = { system: `${codeSystem}/Final-Action`, code: final === true ? 'FinalAction' : 'NotFinalAction' };
  return {
    resourceType: 'ExplanationOfBenefit',
    id,
    meta: {
      lastUpdated: changed,
      tag: [{ system: `${codeSystem}/System-Type`, code: system }, ...(final === null ? [] : [finality])],
    },
    identifier: [
      { type: { coding: [{ code: 'uc' }] }, value: id },
      { system: controlNumbers, value: control },
    ],
    status: 'active',
    type: {
      coding: [
        { system: `${codeSystem}/CLM-TYPE-CD`, code: type },
        { system: `${codeSystem}/EOB-TYPE`, code: 'CARRIER' },
      ],
    },
    use: 'claim',
    patient: { reference: `Patient/${patientId}` },
    billablePeriod: { start: day, end: day },
    ...(related.length > 0 && {
      related: related.map((value) => ({
        reference: { system: relatedSystem, value },
        relationship: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship', code: relationship }],
        },
      })),
    }),
    outcome,
    supportingInfo: [
      {
        sequence: 1,
        category: { coding: [{ system: `${codeSystem}/Supporting-Information`, code: 'CLM_DISP_CD' }] },
        code: { coding: [{ system: `${codeSystem}/CLM-DISP-CD`, code: disposition }] },
      },
    ],
    item: [
      {
        sequence: 1,
        productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }] },
        servicedDate: day,
      },
    ],
    payment: { amount: { value: paid, currency: 'USD' } },
  };
}
