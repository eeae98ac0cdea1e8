/** The official tables a person can add: public files of CMS and FDA, each with names for codes that Medicare sends without one. */
export const codeTableKinds = ['icd10cm', 'icd10pcs', 'hcpcs', 'ndc', 'msdrg', 'nppes'] as const;
export type CodeTableKind = (typeof codeTableKinds)[number];

/** A table that is here. */
export type CodeTableInfo = {
  readonly kind: CodeTableKind;
  /** The year or date that the file's own name gives; null when it gives none. */
  readonly edition: string | null;
  readonly count: number;
  /** An instant (ISO 8601). */
  readonly addedAt: string;
  readonly fileName: string;
};
