/** A calendar date `YYYY-MM-DD`. Never converted between time zones. */
export type IsoDate = string;

/** A code as received, with the display Medicare sent, cleaned (trimmed, unquoted) or null. */
export type Coded = { readonly code: string; readonly display: string | null };
