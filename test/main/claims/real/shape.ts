import type { Claim, LineItem } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';

/**
 * What a person reads in one of CMS's sample files by the rules of claims-data.md, section 1, written down by hand from the JSON and not from the
 * program's answers; v3's `Stark, Tony` in speaking order. What is not named must not be in the data.
 */
export type RealClaim = {
  /** Name of the file, without `.json`. */
  readonly file: string;
  readonly expected: {
    /** kind, status, from, to, processed */
    readonly head: readonly (string | null)[];
    /** name and NPI of who billed */
    readonly provider: readonly (string | null)[];
    /** Cents and code; `=` before the code of what is calculated. */
    readonly amounts: Readonly<Record<string, string>>;
    readonly money: Readonly<Record<string, string>>;
    readonly lines: readonly RealLine[];
    /** code, role, present on admission */
    readonly diagnoses: readonly string[];
    readonly procedures?: readonly string[];
    readonly stay?: Readonly<Record<string, unknown>>;
    readonly drug?: Readonly<Record<string, unknown>>;
    /** role, name, NPI, specialty */
    readonly careTeam: readonly string[];
    /** Everything else that is known of the claim. */
    readonly facts: Readonly<Record<string, unknown>>;
  };
};

export type RealLine = {
  /** The sequence number. */
  readonly line: number;
  /** `from` or `from/to`. */
  readonly dates?: string;
  /** HCPCS, revenue centre, NDC, then modifiers */
  readonly codes: readonly (string | null)[];
  readonly units?: number;
  /** Cents by name. */
  readonly cents: Readonly<Record<string, number>>;
  /** Everything else that is known of the line. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** A claim in the form of the table. */
export function reduced(claim: Claim): unknown {
  const { amounts, money, lines, diagnoses, procedures, stay, drug, careTeam, provider } = claim;
  return {
    head: [claim.kind, claim.status, claim.serviceFrom, claim.serviceTo, claim.processedOn],
    provider: [provider.name, provider.npi],
    amounts: written(amounts),
    money: written(money),
    lines: lines.map(reducedLine),
    diagnoses: diagnoses.map(({ code, role, presentOnAdmission }) => joined(code, role, presentOnAdmission)),
    ...(procedures.length === 0 ? {} : { procedures: procedures.map(({ code, date }) => joined(code, date)) }),
    ...(stay === null ? {} : { stay: known(stay) }),
    ...(drug === null ? {} : { drug: known(drug) }),
    careTeam: careTeam.map(({ role, name, npi, specialty }) => joined(role, name, npi, specialty?.code)),
    facts: known({
      isShareIncomplete: claim.isShareIncomplete || null,
      guardedLines: claim.guardedLines || null,
      denied: claim.denied,
      denialCode: claim.denialCode,
      paymentStatus: claim.paymentStatus,
      reasonCodes: claim.reasonCodes.length === 0 ? null : claim.reasonCodes,
      assignmentAccepted: claim.assignmentAccepted,
      primaryPayer: claim.primaryPayer,
      managedCarePaid: claim.managedCarePaid,
      facilityType: claim.facilityType,
      facilityNumber: claim.facilityNumber,
      billType: claim.billType && Object.values(claim.billType).join(''),
      place: claim.place && joined(claim.place.state, claim.place.zip),
      referral: claim.referral && joined(claim.referral.name, claim.referral.npi),
      privacyMark: claim.privacyMark,
      plan: joined(claim.coverage.planContract, claim.coverage.planBenefitPackage) || null,
      planName: claim.coverage.planName,
    }),
  };
}

function reducedLine(line: LineItem): RealLine {
  const { serviceFrom: from, serviceTo: to, hcpcs, revenue, ndc, modifiers, units, place, drugQuantity } = line;
  const facts = known({
    denied: line.denied,
    total: line.isTotalLine || null,
    outcome: line.outcome,
    reasons: line.reasonCodes.length === 0 ? null : line.reasonCodes,
    diagnoses: line.diagnosisSequences.length === 0 ? null : line.diagnosisSequences,
    placeOfService: line.placeOfService,
    serviceType: line.serviceType,
    betos: line.betos,
    performer: line.performer && joined(line.performer.name, line.performer.npi, line.performer.specialty?.code),
    place: place && joined(place.state, place.zip),
    supplier: line.supplierNumber,
    paymentRule: line.paymentRule,
    assistant: line.assistantReduction,
    drug: drugQuantity && joined(String(drugQuantity.value), drugQuantity.unit),
    test: line.testResult && joined(line.testResult.test, String(line.testResult.value)),
  });
  return {
    line: line.sequence,
    ...(from === null ? {} : { dates: from === to ? from : `${from}/${to ?? ''}` }),
    codes: [hcpcs, revenue?.code ?? null, ndc?.code ?? null, ...modifiers],
    ...(units === null ? {} : { units }),
    cents: Object.fromEntries(
      Object.entries(line.amounts).flatMap(([name, { cents }]) => (cents === null ? [] : [[name, cents]])),
    ),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
}

/** `24504 line_sbmtd_chrg_amt`, `957 =line_coinsrnc_amt`; what is not in the data is left out. */
function written(amounts: Readonly<Record<string, Amount>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, { cents, origin, code }]) =>
      cents === null ? [] : [[name, `${cents} ${origin === 'calculated' ? '=' : ''}${code}`]],
    ),
  );
}

/** What is there, coded things by their code. */
function known(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      return [[name, typeof value === 'object' && 'code' in value ? value.code : value]];
    }),
  );
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part != null).join(' ');
}
