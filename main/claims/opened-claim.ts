import type { ApiVersion, Claim } from '#shared/domain/claim.ts';
import type { CareTeam } from './care-team.ts';
import { readCareTeam } from './care-team.ts';
import type { Adjudicated } from './fhir/adjudication.ts';
import { readClaimAdjudication } from './fhir/adjudication.ts';
import type { Fields } from './fhir/json.ts';
import type { LineInfo } from './line-info.ts';
import { readLineInfo } from './line-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import { readSupportingInfo } from './fhir/supporting-info.ts';

/** An ExplanationOfBenefit with those parts read that the reader of every kind needs. */
export type OpenedClaim = {
  readonly resource: Fields;
  readonly info: SupportingInfo;
  readonly team: CareTeam;
  readonly money: Adjudicated;
  readonly lineInfo: LineInfo;
};

export function openClaim(resource: Fields, apiVersion: ApiVersion): OpenedClaim {
  const info = readSupportingInfo(resource);
  return {
    resource,
    info,
    team: readCareTeam(resource, apiVersion),
    money: readClaimAdjudication(resource),
    lineInfo: readLineInfo(resource, info),
  };
}

/** What differs by kind: each kind's reader gives all of it. */
export type KindParts = Pick<
  Claim,
  | 'provider'
  | 'amounts'
  | 'money'
  | 'isShareIncomplete'
  | 'guardedLines'
  | 'lines'
  | 'stay'
  | 'drug'
  | 'denied'
  | 'denialCode'
  | 'assignmentAccepted'
  | 'primaryPayer'
  | 'facilityType'
>;
