import type { ApiVersion, Claim, ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import { readBackground } from './background.ts';
import { apiVersionOf } from './api-version.ts';
import { distinctMembers } from './care-team.ts';
import { careSettingOf, cityOf } from './care-setting.ts';
import { readCarrier } from './carrier.ts';
import { readClaimCoverage } from './claim-coverage.ts';
import { claimDates } from './claim-dates.ts';
import { claimNumberOf, resourceIdOf } from './claim-id.ts';
import { kindOf } from './claim-kind.ts';
import { readClaimRecord } from './claim-record.ts';
import { v2Status, v3Status } from './claim-status.ts';
import { readDiagnoses } from './diagnoses.ts';
import { readDme } from './dme.ts';
import { dateOf, instantOf } from './fhir/date.ts';
import { extensionDate, extensionText } from './fhir/extension.ts';
import { identifierBySystem } from './fhir/identifier.ts';
import { fieldsOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { referencedId } from './fhir/reference.ts';
import { infoDate } from './fhir/supporting-info.ts';
import { readHha } from './hha.ts';
import { readHospice } from './hospice.ts';
import { readInpatient } from './inpatient.ts';
import { openClaim } from './opened-claim.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readOther } from './other.ts';
import { readOutpatient } from './outpatient.ts';
import { readPartD } from './part-d.ts';
import { readPriorAuthorization } from './prior-authorization.ts';
import { readProcedures } from './procedures.ts';
import { readSnf } from './snf.ts';
import { topicOfClaim } from './topic.ts';
import { readV3Claim } from './v3-claim.ts';
import { readV3PartD } from './v3-part-d.ts';

/**
 * A parsed ExplanationOfBenefit of Blue Button v2 or v3 as a claim: money in integer cents with origin and code, dates `YYYY-MM-DD`, names and
 * titles as received but trimmed. Tolerates whatever is in it (missing, repeated, of a wrong type). The rules are those of claims-data.md,
 * section 1.
 * @throws AppError `medicare/incomplete-answer` when the value is no ExplanationOfBenefit at all
 */
export function mapClaim(resource: unknown): Claim {
  const fields = fieldsOf(resource);
  if (fields === null || fields['resourceType'] !== 'ExplanationOfBenefit') {
    throw new AppError('medicare/incomplete-answer', { reason: 'not-a-claim' });
  }
  const apiVersion = apiVersionOf(fields);
  const kind = kindOf(fields, apiVersion);
  const eob = openClaim(fields, apiVersion);
  const parts = apiVersion === 'v3' ? readV3Kind(eob, kind) : readersByKind[kind](eob);
  const topic = topicOfClaim(kind, fields['use'], parts.lines);
  return {
    ...header(eob, kind, apiVersion),
    ...parts,
    ...readBackground(eob, kind, apiVersion, parts.lines),
    topic,
    setting: careSettingOf(kind, { ...parts, topic }),
    city: cityOf(fields),
  };
}

const readersByKind: Readonly<Record<ClaimKind, (eob: OpenedClaim) => KindParts>> = {
  carrier: readCarrier,
  dme: readDme,
  hha: readHha,
  hospice: readHospice,
  inpatient: readInpatient,
  outpatient: readOutpatient,
  snf: readSnf,
  partD: readPartD,
  other: readOther,
};

function readV3Kind(eob: OpenedClaim, kind: ClaimKind): KindParts {
  if (kind === 'partD') return readV3PartD(eob);
  return eob.resource['use'] === 'preauthorization' ? readPriorAuthorization(eob) : readV3Claim(eob, kind);
}

/** What is in the same place for all kinds (claims-data.md, 1.1). */
function header(
  { resource, info, team }: OpenedClaim,
  kind: ClaimKind,
  apiVersion: ApiVersion,
): Omit<Claim, keyof KindParts | keyof ReturnType<typeof readBackground> | 'topic' | 'setting' | 'city'> {
  const processedOn = processedDate(resource, info);
  const { from, to } = claimDates(resource, processedOn, kind === 'partD');
  return {
    resourceId: resourceIdOf(resource, apiVersion),
    apiVersion,
    kind,
    status: apiVersion === 'v3' ? v3Status(resource, info) : v2Status(resource, info),
    patientId: referencedId(resource['patient'], 'Patient'),
    claimNumber: claimNumberOf(resource),
    groupId: identifierBySystem(resource, '/identifier/claim-group'),
    controlNumber: controlNumber(resource),
    lastUpdated: instantOf(fieldsOf(resource['meta'])?.['lastUpdated']),
    processedOn,
    serviceFrom: from,
    serviceTo: to,
    diagnoses: readDiagnoses(resource),
    procedures: readProcedures(resource),
    careTeam: distinctMembers(team),
    coverage: readClaimCoverage(resource, kind, info),
    ...readClaimRecord(resource, info, apiVersion),
  };
}

/** The number a claim has on Medicare's paper notice: the contractor's control number. */
function controlNumber(resource: Fields): string | null {
  return (
    extensionText(resource, 'carr_clm_cntl_num') ??
    extensionText(resource, 'fi_doc_clm_cntl_num') ??
    identifierBySystem(resource, '/CLM-CNTL-NUM')
  );
}

/** The weekly processing date (which v2 calls the date of receipt), else the contractor's, else the day of payment. */
function processedDate(resource: Fields, info: OpenedClaim['info']): IsoDate | null {
  return (
    infoDate(info, 'nch_wkly_proc_dt', 'CLM_NCH_WKLY_PROC_DT') ??
    dateOf(extensionDate(resource, 'fi_clm_proc_dt')) ??
    infoDate(info, 'CLM_CMS_PROC_DT') ??
    dateOf(fieldsOf(resource['payment'])?.['date'])
  );
}
