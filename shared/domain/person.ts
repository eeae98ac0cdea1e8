import type { ApiVersion, IsoDate } from './claim.ts';
import type { Payer } from './payer.ts';

/** Where a person's data came from. `file`: imported; `sample`: generated. */
export const environments = ['practice', 'sandbox', 'production', 'custom', 'file', 'sample'] as const;
export type Environment = (typeof environments)[number];

/** What `main/claims` reads from a FHIR Patient. Every field may be missing: a person can withhold demographics. */
export type PatientRecord = {
  readonly patientId: string;
  readonly apiVersion: ApiVersion;
  readonly name: string | null;
  readonly birthDate: IsoDate | null;
  readonly deathDate: IsoDate | null;
  readonly state: string | null;
  /** Current Medicare number (MBI) as received; shown masked. */
  readonly medicareNumber: string | null;
  /** v3: this record was merged into another one. */
  readonly replacedBy: string | null;
};

export type CoveragePart = 'A' | 'B' | 'C' | 'D' | 'dual';

/** What `main/claims` reads from a FHIR Coverage. */
export type CoverageRecord = {
  readonly resourceId: string;
  readonly apiVersion: ApiVersion;
  readonly patientId: string | null;
  readonly part: CoveragePart | null;
  readonly status: string | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly planContract: string | null;
  readonly planName: string | null;
};

/** A connection to Medicare as the page may know it: no secret, no token. */
export type ConnectionSummary = {
  readonly environment: Environment;
  readonly clientId: string;
  /** When Medicare's permission ends (an instant), where Medicare said so. */
  readonly permissionEnds: string | null;
  readonly needsReconnect: boolean;
};

/** How many colours people are told apart by. */
export const personColours = 8;

/** One person kept in this app: one encrypted file. */
export type PersonSummary = {
  readonly id: string;
  readonly displayName: string;
  readonly isSample: boolean;
  /** Whose claims these are; texts about them name it. */
  readonly payer: Payer;
  /** Number of the colour they are known by, below {@link personColours}. It stays with them. */
  readonly colour: number;
  readonly birthYear: number | null;
  readonly medicareNumberEnding: string | null;
  readonly claimCount: number;
  readonly firstService: IsoDate | null;
  readonly lastService: IsoDate | null;
  readonly lastSyncedAt: string | null;
  readonly hasMedicareAdvantage: boolean;
  /** Resources that were received but could not be understood: kept, not shown as claims. */
  readonly setAsideCount: number;
  /** A download was interrupted and can go on where it stopped. */
  readonly canResume: boolean;
  readonly connection: ConnectionSummary | null;
  /** Not null: the file cannot be opened; the rest of the fields are empty. */
  readonly problem: 'store/damaged' | 'store/newer-version' | null;
};
