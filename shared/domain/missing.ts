/** Why something a person looks for may not be here. In the order in which they are told. */
export const missingCodes = [
  'reconnect',
  'incompleteDownload',
  'longAgo',
  'newToMedicare',
  'noClaims',
  'medicareAdvantage',
  'onlyPrescriptions',
  'claimsLag',
  'importedOnly',
  'setAside',
  'noPrescriptions',
  'notInMedicare',
  'substanceUse',
  'before2014',
  'demographicsNotShared',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** One reason with its words and, where there is one, the next step. */
export type MissingReason = { readonly code: MissingCode; readonly text: string; readonly next: string | null };
