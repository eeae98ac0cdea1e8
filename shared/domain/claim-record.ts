/**
 * Which of Medicare's systems a v3 claim comes from (CMS's System-Type list). sharedSystem: the contractor that pays the claim still works on
 * it; a copy of the same claim comes from the National Claims History later. partD: DDPS. encounter: EDPS.
 */
export type SystemType = 'nationalClaimsHistory' | 'sharedSystem' | 'partD' | 'encounter';

/** What the record of a claim says of itself: which one it is among the versions of a claim, and what it is for. */
export type ClaimRecord = {
  /** The number CMS gives the type (v2 `nch_clm_type_cd`, v3 `CLM-TYPE-CD`): 60 hospital stay, 63 a hospital's notice without payment … */
  readonly typeCode: string | null;
  /** v3 only. */
  readonly systemType: SystemType | null;
  /** v3 only: the control numbers of the claims that this one took the place of (`related`, relationship prior). */
  readonly relatedControlNumbers: readonly string[];
  /**
   * A hospital's bill about a member of a Medicare Advantage plan: the plan, not Original Medicare, decides what it pays (claims-data.md, 1.1
   * types 62 to 64; and the switch that says that a plan paid).
   */
  readonly isForInformation: boolean;
};
