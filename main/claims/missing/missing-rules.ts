import type { ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import type { Payer } from '#shared/domain/payer.ts';
import type { MissingCode } from '#shared/domain/missing.ts';
import type { Environment } from '#shared/domain/person.ts';
import type { Advantage } from '../advantage.ts';

/** What is known of a person's record, as far as it can tell why something is missing. */
export type MissingFacts = {
  /** The present day. */
  readonly asOf: IsoDate;
  /** Where the claims came from; null when nothing came yet. */
  readonly environment: Environment | null;
  readonly isSample: boolean;
  readonly payer?: Payer;
  readonly claimCount: number;
  readonly kinds: readonly ClaimKind[];
  readonly firstService: IsoDate | null;
  /** The day of the last finished download; null when there was none. */
  readonly lastSyncedOn: IsoDate | null;
  readonly needsReconnect: boolean;
  /** A download stopped before its end. */
  readonly canResume: boolean;
  /** Medicare's record of the person is here. */
  readonly hasPatient: boolean;
  readonly advantage: Advantage;
  /** The first day of any part of Medicare that the record names. */
  readonly coveredSince: IsoDate | null;
  readonly setAsideCount: number;
};

const online: ReadonlySet<Environment> = new Set(['practice', 'sandbox', 'production', 'custom']);
/** Medicare shares claims from this year on (Blue Button data overview). */
const firstYear = '2014';
const newForDays = 183;
const oldAfterDays = 30;

/** Each reason, with when it holds. Sources: blue-button-api.md 2 and 8, claims-data.md 0.15-0.17, people-and-peers.md 3.12. */
const rules: Readonly<Record<MissingCode, (facts: MissingFacts) => boolean>> = {
  reconnect: ({ needsReconnect }) => needsReconnect,
  incompleteDownload: ({ canResume }) => canResume,
  longAgo: (facts) =>
    !facts.needsReconnect &&
    isOnline(facts) &&
    facts.lastSyncedOn !== null &&
    daysFrom(facts.lastSyncedOn, facts.asOf) > oldAfterDays,
  newToMedicare: ({ coveredSince, asOf }) =>
    coveredSince !== null && daysFrom(coveredSince, asOf) >= 0 && daysFrom(coveredSince, asOf) < newForDays,
  noClaims: (facts) => facts.claimCount === 0 && isOnline(facts) && facts.lastSyncedOn !== null,
  medicareAdvantage: ({ advantage }) => advantage.state !== 'none',
  onlyPrescriptions: (facts) =>
    facts.advantage.state === 'none' && isOnline(facts) && facts.kinds.length === 1 && facts.kinds[0] === 'partD',
  claimsLag: ({ claimCount, isSample }) => claimCount > 0 && !isSample,
  importedOnly: ({ environment, claimCount }) => environment === 'file' && claimCount > 0,
  setAside: ({ setAsideCount }) => setAsideCount > 0,
  // Beside "Medicare then has only your prescriptions" it would puzzle: the text about the plan says what is here.
  noPrescriptions: ({ claimCount, kinds, advantage }) =>
    claimCount > 0 && !kinds.includes('partD') && advantage.state === 'none',
  notInMedicare: ({ claimCount }) => claimCount > 0,
  substanceUse: (facts) => facts.claimCount > 0 && isOnline(facts),
  before2014: ({ firstService, coveredSince, environment }) =>
    environment !== 'file' &&
    coveredSince !== null &&
    coveredSince < firstYear &&
    (firstService ?? '9999') >= firstYear,
  demographicsNotShared: (facts) => !facts.hasPatient && isOnline(facts) && facts.lastSyncedOn !== null,
};

/** What these say of Medicare's rules is not so at another health plan. */
const ofMedicareAlone: ReadonlySet<MissingCode> = new Set([
  'newToMedicare',
  'medicareAdvantage',
  'onlyPrescriptions',
  'noPrescriptions',
  'before2014',
]);

/** The reasons that hold, the most useful first. Pure: the same facts give the same reasons. */
export function missingCodesOf(facts: MissingFacts): readonly MissingCode[] {
  const codes = Object.keys(rules) as MissingCode[];
  return codes.filter((code) => !(facts.payer === 'plan' && ofMedicareAlone.has(code)) && rules[code](facts));
}

function isOnline({ environment }: MissingFacts): boolean {
  return environment !== null && online.has(environment);
}

function daysFrom(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
