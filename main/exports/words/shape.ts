import type { CareTeamRole, ClaimKind, ClaimStatus, DiagnosisRole } from '#shared/domain/claim.ts';
import type { ShownDetail } from '#shared/domain/headline-amounts.ts';
import type { AmountOrigin } from '#shared/domain/money.ts';
import type { AmountKey } from '#shared/domain/export-rows.ts';
import type { Costs } from '#shared/domain/overview.ts';

export type ExportLanguage = 'en' | 'es';

/** The headers and fixed cells of the CSV tables. */
export type CsvWords = Readonly<
  Record<
    | 'dateFrom'
    | 'dateTo'
    | 'kind'
    | 'status'
    | 'title'
    | 'provider'
    | 'npi'
    | 'claimNumber'
    | 'resourceId'
    | 'starred'
    | 'tags'
    | 'note'
    | 'providerNote'
    | 'medicineNote'
    | 'providerTags'
    | 'medicineTags'
    | 'claimId'
    | 'lineNumber'
    | 'lineTitle'
    | 'code'
    | 'modifiers'
    | 'revenueCode'
    | 'ndc'
    | 'ndcName'
    | 'units'
    | 'approved'
    | 'totalLine'
    | 'yes'
    | 'no'
    | 'origin',
    string
  >
> & { readonly origins: Readonly<Record<AmountOrigin, string>> };

/** What a list was narrowed by; each a sentence without its dot. */
export type FilterWords = {
  readonly kinds: (kinds: string) => string;
  readonly years: (years: string) => string;
  readonly from: (date: string) => string;
  readonly to: (date: string) => string;
  readonly text: (text: string) => string;
  readonly withReplaced: string;
  readonly provider: (name: string) => string;
  readonly shareFrom: (amount: string) => string;
  readonly shareTo: (amount: string) => string;
  readonly denied: string;
  readonly starred: string;
  readonly tag: (tag: string) => string;
  readonly changed: string;
};

/** The frame of every printed page: whose claims, what is shown, who made it. */
export type PageWords = {
  readonly claimsTitle: (name: string) => string;
  readonly yearTitle: (name: string, year: string) => string;
  readonly notABill: string;
  readonly notABillMore: string;
  readonly madeUpPerson: string;
  readonly person: string;
  readonly medicareNumber: string;
  readonly endsIn: (ending: string) => string;
  readonly shown: string;
  readonly everything: string;
  readonly part: (part: number, parts: number) => string;
  readonly partMore: string;
  readonly printedBy: (date: string) => string;
  readonly pageOf: readonly [string, string];
  readonly howToCheck: string;
  readonly checks: readonly string[];
  readonly about: string;
  readonly aboutText: string;
};

/** What a file says of itself where a part of ClaimKeep's own file could not be read. */
export type DamageWords = {
  readonly what: string;
  readonly claims: (count: number) => string;
  readonly maybeMore: string;
  readonly notes: string;
  readonly next: string;
};

/** The list of claims, a table for each year. */
export type ListWords = {
  readonly overview: string;
  readonly overviewCaption: string;
  readonly year: string;
  readonly claims: string;
  readonly countOfClaims: (count: number) => string;
  readonly noDate: string;
  readonly yearCaption: (year: string) => string;
  readonly chunkCaption: (year: string, from: number, to: number) => string;
  readonly date: string;
  readonly service: string;
  readonly total: (year: string) => string;
  readonly totalOfPart: (year: string) => string;
  readonly nothingFinal: string;
  readonly without: (count: number) => string;
  readonly howWeAdded: string;
  readonly added: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly missing: (amount: string, count: number) => string;
  readonly yearIsCut: string;
  readonly otherNotes: string;
  readonly calculatedMark: string;
  readonly drugAmounts: string;
};

/** What a whole year cost, before its claims. */
export type CostsWords = {
  readonly title: (year: string) => string;
  readonly byMonth: string;
  readonly byKind: string;
  readonly byProvider: string;
  readonly month: string;
  /** Of claims that name no provider. */
  readonly nobody: string;
  readonly once: (count: number) => string;
  readonly leftOut: (counts: Costs['leftOut']) => string;
  readonly withoutDate: (count: number) => string;
  readonly otherInsurance: string;
};

/** One claim, in the order of a Medicare Summary Notice. */
export type ClaimWords = {
  readonly fact: Readonly<
    Record<
      'dates' | 'provider' | 'npi' | 'kind' | 'status' | 'claimNumber' | 'processedOn' | 'plan' | 'approved',
      string
    >
  >;
  readonly replacedNote: string;
  readonly pendingNote: string;
  readonly cancelledNote: string;
  readonly costs: string;
  readonly costCaption: string;
  readonly amount: string;
  readonly dollars: string;
  readonly from: string;
  readonly origins: Readonly<Record<AmountOrigin, string>>;
  readonly details: Readonly<Record<ShownDetail, string>>;
  /** What `approved` holds for outpatient care. */
  readonly paidTogether: string;
  readonly drugAmounts: Readonly<Record<AmountKey, string>>;
  readonly lines: string;
  readonly lineCaption: string;
  readonly lineService: string;
  readonly billingCode: (code: string) => string;
  readonly units: (units: string) => string;
  readonly note: (letter: string) => string;
  readonly notes: string;
  readonly noteDenied: (reason: string) => string;
  readonly noteReason: (codes: string) => string;
  readonly noteTotal: string;
  readonly stay: string;
  /** Of a code that nothing here has a name for. */
  readonly noName: string;
  readonly stayFact: Readonly<
    Record<
      | 'admitted'
      | 'discharged'
      | 'dischargeStatus'
      | 'drg'
      | 'coveredDays'
      | 'coinsuranceDays'
      | 'lifetimeReserveDays'
      | 'visits',
      string
    >
  >;
  readonly drug: string;
  readonly drugFact: Readonly<
    Record<'name' | 'ndc' | 'quantity' | 'daysSupply' | 'fillNumber' | 'prescriptionNumber' | 'brandOrGeneric', string>
  >;
  readonly brandOrGeneric: Readonly<Record<'brand' | 'generic', string>>;
  readonly diagnoses: string;
  readonly diagnosisCaption: string;
  readonly diagnosisRoles: Readonly<Record<DiagnosisRole, string>>;
  readonly procedures: string;
  readonly procedureCaption: string;
  readonly careTeam: string;
  readonly careTeamCaption: string;
  readonly careRoles: Readonly<Record<CareTeamRole, string>>;
  readonly code: string;
  readonly description: string;
  readonly role: string;
  readonly name: string;
  readonly specialty: string;
  readonly versions: string;
  readonly versionsText: string;
  readonly changes: string;
  readonly changedOn: (day: string) => string;
  /** A record that came anew and says the same. */
  readonly sameFacts: string;
};

export type ExportWords = {
  readonly language: ExportLanguage;
  /** Months as printed in a date, January first. */
  readonly months: readonly string[];
  readonly dateOrder: 'monthDay' | 'dayMonth';
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly statuses: Readonly<Record<ClaimStatus, string>>;
  /** Of a bill about a member of a Medicare Advantage plan. */
  readonly forInformation: string;
  readonly amounts: Readonly<Record<AmountKey, string>>;
  readonly notInData: string;
  readonly approval: (denied: boolean | null) => string;
  readonly fileNames: Readonly<Record<'claims' | 'lines' | 'claim' | 'fhir' | 'part', string>>;
  readonly filter: FilterWords;
  readonly csv: CsvWords;
  readonly page: PageWords;
  readonly damaged: DamageWords;
  readonly list: ListWords;
  readonly costs: CostsWords;
  readonly claim: ClaimWords;
};
