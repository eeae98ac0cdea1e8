import type { ClaimDetail, ClaimSummary, Coded, Drug, Provider, Stay } from '#shared/domain/claim.ts';
import { denialListOf, worded } from './describe-detail.ts';
import type { Language } from './languages.ts';
import { readableName } from './readable-name.ts';
import { readableTitle } from './readable-title.ts';

/**
 * A claim as a person reads it: names and code titles, which Medicare sends in capitals, in ordinary spelling. Scripts and tables get them as
 * received; the page and the PDF get these.
 */
export function readableSummary<Claim extends Pick<ClaimSummary, 'provider'>>(claim: Claim): Claim {
  return { ...claim, provider: named(claim.provider) };
}

/** {@link readableSummary} for one claim whole; codes of Medicare's own lists get our words. */
export function readableDetail(claim: ClaimDetail, language: Language): ClaimDetail {
  return {
    ...readableSummary(claim),
    claimNumber: spokenNumber(claim.claimNumber),
    careTeam: claim.careTeam.map((member) => ({
      ...named(member),
      specialty: worded(member.specialty, 'specialty', language),
    })),
    lines: claim.lines.map((line) => ({
      ...line,
      placeOfService: worded(line.placeOfService, 'placeOfService', language),
      outcome: worded(line.outcome, outcomeListOf(claim), language),
      revenue: worded(line.revenue, 'revenue', language),
      betos: worded(line.betos, 'betos', language),
      serviceType: worded(line.serviceType, 'serviceType', language),
      performer:
        line.performer === null
          ? null
          : { ...named(line.performer), specialty: worded(line.performer.specialty, 'specialty', language) },
    })),
    diagnoses: claim.diagnoses.map(titled),
    procedures: claim.procedures.map(titled),
    denialCode: worded(claim.denialCode, denialListOf(claim.kind), language),
    primaryPayer: worded(claim.primaryPayer, 'primaryPayer', language),
    referral: claim.referral === null ? null : named(claim.referral),
    facilityType: worded(claim.facilityType, claim.kind === 'partD' ? 'pharmacyType' : 'facilityType', language),
    stay: claim.stay === null ? null : readableStay(claim.stay, language),
    drug: claim.drug === null ? null : readableDrugCodes(claim.drug, language),
  };
}

function readableStay(stay: Stay, language: Language): Stay {
  const isNewborn = stay.admissionType?.code === '4';
  return {
    ...stay,
    admissionType: worded(stay.admissionType, 'admissionType', language),
    // For a newborn the codes mean something else.
    admissionSource: isNewborn ? stay.admissionSource : worded(stay.admissionSource, 'admissionSource', language),
    dischargeStatus: worded(stay.dischargeStatus, 'dischargeStatus', language),
    patientStatus: worded(stay.patientStatus, 'patientStatus', language),
    homeHealthReferral: stay.homeHealthReferral === null ? null : titled(stay.homeHealthReferral),
  };
}

function readableDrugCodes(drug: Drug, language: Language): Drug {
  return {
    ...drug,
    dispenseAsWritten: worded(drug.dispenseAsWritten, 'dispenseAsWritten', language),
    prescriptionOrigin: worded(drug.prescriptionOrigin, 'prescriptionOrigin', language),
    compound: worded(drug.compound, 'compound', language),
    dispensingStatus: worded(drug.dispensingStatus, 'dispensingStatus', language),
    coverageStatus: worded(drug.coverageStatus, 'drugCoverage', language),
    benefitPhase: worded(drug.benefitPhase, 'benefitPhase', language),
    residence: worded(drug.residence, 'residence', language),
  };
}

/** Test data has claim numbers below zero; on the telephone nobody says the minus. */
function spokenNumber(claimNumber: string | null): string | null {
  return claimNumber === null ? null : claimNumber.replace(/^-(?=\d)/, '');
}

function named<Somebody extends Provider>(somebody: Somebody): Somebody {
  return somebody.name === null ? somebody : { ...somebody, name: readableName(somebody.name) };
}

function titled<Item extends Pick<Coded, 'display'>>(item: Item): Item {
  return item.display === null ? item : { ...item, display: readableTitle(item.display) };
}

/** A request's lines have Medicare's decision where others have what became of the line. */
function outcomeListOf({ topic }: Pick<ClaimDetail, 'topic'>): 'requestDecision' | 'lineOutcome' {
  return topic === 'priorAuthorization' ? 'requestDecision' : 'lineOutcome';
}
