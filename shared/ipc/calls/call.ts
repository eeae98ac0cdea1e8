import { z } from 'zod';

/** One call of the page: its input as a schema (checked at run time in the main process), its output as a type. */
export type Call<Input extends z.ZodType, Output> = { readonly input: Input; readonly output?: Output };

/** Declares a call: `call<Output>()(inputSchema)`. */
export function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });
}

/** Inputs that several calls share. */
export const nothing = z.undefined();
export const personId = z.uuid();
export const claimId = z.string().regex(/^[0-9a-z]{6,32}$/i);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const personRef = z.object({ personId });
export const displayName = z.string().trim().min(1).max(80);
export const secret = z.string().min(1).max(512);
