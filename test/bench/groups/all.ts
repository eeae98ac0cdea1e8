import type { Group } from '../bench-context.ts';
import { csv } from './csv.ts';
import { ingest } from './ingest.ts';
import { large } from './large.ts';
import { mapping } from './mapping.ts';
import { open } from './open.ts';
import { pdf } from './pdf.ts';
import { sdk } from './sdk.ts';
import { queries } from './queries.ts';
import { sync } from './sync.ts';
import { window } from './window.ts';

/** In the order in which they run: what needs little memory first. */
export const groups: readonly Group[] = [mapping, ingest, large, queries, open, csv, sync, sdk, pdf, window];
