import type { ClaimChange } from './claim-change.ts';
import type { ClaimRecord } from './claim-record.ts';
import type {
  BillType,
  ClaimAmounts,
  ClaimMoneyDetails,
  Drug,
  DrugQuantity,
  LineAmounts,
  Place,
  Stay,
  TestResult,
} from './claim-parts.ts';
import type { Coded, IsoDate } from './coded.ts';
import type { ServiceTopic } from './service-topic.ts';
import type { Payer } from './payer.ts';

export type * from './claim-parts.ts';
export type * from './coded.ts';

/** The FHIR shape a resource came in: Blue Button v2 (CARIN BB 1.1) or v3 (CARIN BB 2.x). Ids of the two are unrelated. */
export type ApiVersion = 'v2' | 'v3';

/** The eight kinds of Blue Button claims; `other` for what is none of them (for example a v3 prior authorization). */
export const claimKinds = [
  'carrier',
  'dme',
  'hha',
  'hospice',
  'inpatient',
  'outpatient',
  'snf',
  'partD',
  'other',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/**
 * final: Medicare's present decision. superseded: replaced by a later version. pending: not finished, its money may change.
 * cancelled: a deletion, void or credit. Only `final` claims are summed.
 */
export const claimStatuses = ['final', 'superseded', 'pending', 'cancelled'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Where care was given, in groups coarse enough for a sentence. `hospital`: without a stay. */
export const careSettings = [
  'office',
  'home',
  'hospital',
  'hospitalStay',
  'emergencyRoom',
  'urgentCare',
  'clinic',
  'surgeryCenter',
  'dialysisCenter',
  'rehabCenter',
  'nursingFacility',
  'hospiceCenter',
  'homeAgency',
  'specialCenter',
] as const;
export type CareSetting = (typeof careSettings)[number];

/** Who provided or billed a service. `npi` is the 10-digit National Provider Identifier where one was given. */
export type Provider = { readonly name: string | null; readonly npi: string | null };

export type LineItem = {
  readonly sequence: number;
  readonly serviceFrom: IsoDate | null;
  readonly serviceTo: IsoDate | null;
  /** HCPCS Level I (CPT) or Level II code; never has a description (AMA licence). */
  readonly hcpcs: string | null;
  readonly modifiers: readonly string[];
  readonly revenue: Coded | null;
  /** National Drug Code with `BRAND - SUBSTANCE` as display where known. */
  readonly ndc: Coded | null;
  readonly units: number | null;
  readonly placeOfService: Coded | null;
  /** CMS type of service and BETOS group (v2 carrier and DME). */
  readonly serviceType: Coded | null;
  readonly betos: Coded | null;
  readonly performer: (Provider & { readonly specialty: Coded | null }) | null;
  /** Line processing indicator (carrier, DME). */
  readonly outcome: Coded | null;
  /** true: Medicare did not pay this line; false: allowed; null: the data does not say. */
  readonly denied: boolean | null;
  /** Group + reason codes such as `CO120`. */
  readonly reasonCodes: readonly string[];
  readonly diagnosisSequences: readonly number[];
  /** How much of the approved amount Medicare pays: 0 80 %, 1 100 %, 3 limitation of liability, 4 75 %. */
  readonly paymentRule: Coded | null;
  /** Why a surgery's assistant got less. Not a denial. */
  readonly assistantReduction: Coded | null;
  readonly place: Place | null;
  readonly supplierNumber: string | null;
  readonly drugQuantity: DrugQuantity | null;
  readonly testResult: TestResult | null;
  readonly amounts: LineAmounts;
  /** Revenue centre 0001 (repeats the claim total) and the pricing lines 0022/0023/0024: never summed. */
  readonly isTotalLine: boolean;
  readonly topic: ServiceTopic;
};

export type DiagnosisRole = 'principal' | 'admitting' | 'secondary' | 'externalCause' | 'reasonForVisit' | 'other';

export type Diagnosis = {
  readonly sequence: number;
  /** ICD code with its dot where the rules of ICD-10-CM put one. */
  readonly code: string;
  readonly system: 'icd-10-cm' | 'icd-9-cm' | 'unknown';
  readonly display: string | null;
  readonly role: DiagnosisRole;
  readonly presentOnAdmission: string | null;
};

export type Procedure = {
  readonly sequence: number;
  readonly code: string;
  readonly system: 'icd-10-pcs' | 'icd-9-pcs' | 'unknown';
  readonly display: string | null;
  readonly date: IsoDate | null;
};

export type CareTeamRole =
  | 'billing'
  | 'performing'
  | 'referring'
  | 'attending'
  | 'operating'
  | 'otherOperating'
  | 'prescribing'
  | 'supervising'
  | 'assisting'
  | 'other';

export type CareTeamMember = Provider & {
  readonly sequence: number;
  readonly role: CareTeamRole;
  readonly specialty: Coded | null;
};

export type ClaimCoverage = {
  readonly part: 'A' | 'B' | 'C' | 'D' | null;
  readonly planContract: string | null;
  readonly planBenefitPackage: string | null;
  readonly planName: string | null;
};

/** One ExplanationOfBenefit in our words: what `main/claims` makes of the FHIR resource. Has no id of ours and no sentences yet. */
export type Claim = ClaimRecord & {
  readonly resourceId: string;
  readonly apiVersion: ApiVersion;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** The id in `patient.reference`, without `Patient/`; null when the resource names nobody. */
  readonly patientId: string | null;
  readonly claimNumber: string | null;
  readonly groupId: string | null;
  readonly controlNumber: string | null;
  /** `meta.lastUpdated` as received (an instant), null when absent. */
  readonly lastUpdated: string | null;
  readonly processedOn: IsoDate | null;
  readonly serviceFrom: IsoDate | null;
  readonly serviceTo: IsoDate | null;
  readonly provider: Provider;
  readonly amounts: ClaimAmounts;
  readonly money: ClaimMoneyDetails;
  /** true: a deductible or coinsurance that should be in `yourShare` is not in the data, so the true share may be larger. */
  readonly isShareIncomplete: boolean;
  /** Lines whose own deductible and coinsurance cannot be right, so that the share was made from the approved amount (claims-data.md 1.5). */
  readonly guardedLines: number;
  /** true: the whole claim was denied; false: the data says it was not; null: the data does not say. */
  readonly denied: boolean | null;
  readonly denialCode: Coded | null;
  /** v3: how the payer says it decided (in or out of its network, other). */
  readonly paymentStatus: Coded | null;
  /** Group + reason codes of the whole claim, as of a line. */
  readonly reasonCodes: readonly string[];
  readonly assignmentAccepted: boolean | null;
  readonly primaryPayer: Coded | null;
  /** true: a private plan (Medicare Advantage) paid the institution, and this claim is for information. */
  readonly managedCarePaid: boolean | null;
  readonly facilityType: Coded | null;
  /** CMS certification number of the institution. */
  readonly facilityNumber: string | null;
  readonly billType: BillType | null;
  /** Where the services were, or the provider is. */
  readonly place: Place | null;
  /** Who ordered the services. */
  readonly referral: Provider | null;
  /** A security label such as `42CFRPart2` (alcohol and drug treatment): this claim needs more care. */
  readonly privacyMark: string | null;
  readonly lines: readonly LineItem[];
  readonly diagnoses: readonly Diagnosis[];
  readonly procedures: readonly Procedure[];
  readonly careTeam: readonly CareTeamMember[];
  readonly stay: Stay | null;
  readonly drug: Drug | null;
  readonly coverage: ClaimCoverage;
  /** What the claim is mainly about; the title is made from it. */
  readonly topic: ServiceTopic;
  /** Where the care was given; null where the claim does not say, or where its kind says it all. */
  readonly setting: CareSetting | null;
  /** The city in an address of the claim, as received. Medicare seldom sends one. */
  readonly city: string | null;
};

/** The facts a title and a sentence are made of. Kept as columns so that a list needs no raw resource. */
export type ClaimFacts = Pick<
  Claim,
  | 'kind'
  | 'status'
  | 'serviceFrom'
  | 'serviceTo'
  | 'provider'
  | 'amounts'
  | 'topic'
  | 'denied'
  | 'apiVersion'
  | 'setting'
  | 'city'
> &
  Partial<Pick<Claim, 'isForInformation'>> & {
    readonly drugName: string | null;
    readonly daysSupply: number | null;
    /** Whom the words name; left out: Medicare. */
    readonly payer?: Payer;
  };

/** One claim in a list: the contract of `claimkeep list --json`. */
export type ClaimSummary = {
  readonly id: string;
  readonly resourceId: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly serviceFrom: IsoDate | null;
  readonly serviceTo: IsoDate | null;
  readonly title: string;
  readonly sentence: string;
  readonly provider: Provider;
  readonly amounts: ClaimAmounts;
  /** true: Medicare did not approve the claim; null: the data does not say. */
  readonly denied: boolean | null;
  /** A bill about a member of a Medicare Advantage plan (see {@link ClaimRecord}); absent or false: an ordinary claim. */
  readonly isForInformation?: boolean;
};

/** Another record of the same claim: of its claim group (v2), or linked by control numbers (v3). */
export type ClaimVersion = Pick<ClaimSummary, 'id' | 'resourceId' | 'status' | 'amounts'> & {
  readonly lastUpdated: string | null;
  /** Of one that was replaced: what the record after it says differently, and when Medicare made that one. */
  readonly replacedWith?: ClaimChange;
};

/** A line with its words: our short title, and the official name of its service where the person added that table. */
export type DescribedLine = LineItem & {
  readonly title: string;
  /** Our words for the most exact of its codes; null where no code has any. */
  readonly codeWords: string | null;
  readonly serviceName: string | null;
  /** What it was, when, and what it cost. */
  readonly sentence: string;
};

/** One claim whole: the contract of `claimkeep show ID --json`. */
export type ClaimDetail = ClaimSummary &
  Omit<Claim, 'lines' | keyof ClaimSummary> & {
    readonly lines: readonly DescribedLine[];
    /** The official title of the stay's MS-DRG, where the person added that table. */
    readonly drgTitle: string | null;
    /** What else should be known of the claim, each a whole sentence. */
    readonly furtherSentences: readonly string[];
    /** Adjustment codes of the lines in words, as far as there are words. */
    readonly reasonTexts: Readonly<Record<string, string>>;
    /** Modifiers of the lines in words, as far as there are words. */
    readonly modifierTexts: Readonly<Record<string, string>>;
    /** The group of each diagnosis and procedure that came without a name. */
    readonly codeGroups: Readonly<Record<string, string>>;
    readonly group: string | null;
    readonly versions: readonly ClaimVersion[];
    /** What Medicare changed in this very claim since it first came, newest first. */
    readonly changes: readonly ClaimChange[];
    /** Since when a complete download no longer brings this claim, an instant; null: it does. It counts as before. */
    readonly notReturnedSince: string | null;
  };
