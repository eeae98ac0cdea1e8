import type { z } from 'zod';
import { activityCalls } from './calls/activity.ts';
import { appCalls } from './calls/app.ts';
import { backupCalls } from './calls/backup.ts';
import { claimCalls } from './calls/claims.ts';
import { codeTableCalls } from './calls/code-tables.ts';
import { connectCalls } from './calls/connect.ts';
import { householdCalls } from './calls/household.ts';
import { noteCalls } from './calls/notes.ts';
import { overviewCalls } from './calls/overview.ts';
import { peopleCalls } from './calls/people.ts';
import { transferCalls } from './calls/transfer.ts';
import type { Call } from './calls/call.ts';
import type { Channel } from './channels.ts';

export * from './calls/app.ts';
export * from './calls/backup.ts';
export * from './calls/claims.ts';
export * from './calls/connect.ts';
export * from './calls/household.ts';
export * from './calls/notes.ts';
export * from './calls/overview.ts';
export * from './calls/people.ts';
export * from './calls/transfer.ts';

/**
 * The contract between the page and the main process: one entry per channel, the input as a schema (checked at run time in the main
 * process, because the page counts as hostile), the output as a type. Adding a call means adding a line to one of `calls/`, and its name to
 * `channels.ts`; the compiler then asks for the handler (main/ipc) and the preload function follows by itself.
 */
export const contract = {
  ...activityCalls,
  ...appCalls,
  ...backupCalls,
  ...claimCalls,
  ...codeTableCalls,
  ...connectCalls,
  ...householdCalls,
  ...noteCalls,
  ...overviewCalls,
  ...peopleCalls,
  ...transferCalls,
} as const satisfies Record<Channel, Call<z.ZodType, unknown>>;

export type Contract = typeof contract;
export type CallInput<C extends Channel> = z.input<Contract[C]['input']>;
/** The input after checking, with defaults filled in: what a handler gets. */
export type CheckedInput<C extends Channel> = z.output<Contract[C]['input']>;
export type CallOutput<C extends Channel> =
  NonNullable<Contract[C]['output']> | (null extends Contract[C]['output'] ? null : never);
