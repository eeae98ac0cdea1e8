import { initial } from './0001-initial.ts';
import { versionsAndRuns } from './0005-versions-and-runs.ts';
import { claimRecord } from './0006-claim-record.ts';
import { annotations } from './0003-annotations.ts';
import { careSetting } from './0008-care-setting.ts';
import { insuranceCard } from './0009-insurance-card.ts';
import { queryIndexes } from './0010-query-indexes.ts';
import { names } from './0004-names.ts';
import { personColour } from './0007-person-colour.ts';
import { rawFrames } from './0011-raw-frames.ts';
import type { Migration } from './migration.ts';

/**
 * Append-only: the version of a file is how many of these it has had, so this order counts and not the numbers in the names. A released
 * migration is never changed or removed.
 */
export const migrations: readonly Migration[] = [
  initial,
  annotations,
  names,
  versionsAndRuns,
  claimRecord,
  personColour,
  careSetting,
  insuranceCard,
  queryIndexes,
  rawFrames,
];
