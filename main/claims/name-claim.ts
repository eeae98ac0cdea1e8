import type { Claim, LineItem, Provider } from '#shared/domain/claim.ts';
import { readableDrug } from './words/readable-drug.ts';

/** Names from official tables the person added. Each look-up gives null where the table is not here or has no such code. */
export type CodeNames = {
  readonly diagnosis: (code: string) => string | null;
  readonly procedure: (code: string) => string | null;
  /** HCPCS Level II only: Level I (CPT) has no public names. */
  readonly service: (code: string) => string | null;
  /** `BRAND - SUBSTANCE`, as Medicare sends it, by an 11-digit National Drug Code. */
  readonly drug: (ndc: string) => string | null;
  readonly drg: (code: string) => string | null;
  readonly provider: (npi: string) => string | null;
};

export const noNames: CodeNames = {
  diagnosis: () => null,
  procedure: () => null,
  service: () => null,
  drug: () => null,
  drg: () => null,
  provider: () => null,
};

/**
 * Puts a name to every code that Medicare sent without one. What Medicare sent stays as it is, and a code that no table has stays a code:
 * nothing is guessed.
 */
export function nameClaim(claim: Claim, names: CodeNames): Claim {
  if (names === noNames) return claim;
  const lines = claim.lines.map((line) => namedLine(line, names));
  const ndcName = claim.drug?.ndc == null ? null : names.drug(claim.drug.ndc);
  return {
    ...claim,
    provider: namedProvider(claim.provider, names),
    careTeam: claim.careTeam.map((member) => namedProvider(member, names)),
    referral: claim.referral === null ? null : namedProvider(claim.referral, names),
    lines,
    diagnoses: claim.diagnoses.map((item) =>
      item.display === null && item.system === 'icd-10-cm' ? { ...item, display: names.diagnosis(item.code) } : item,
    ),
    procedures: claim.procedures.map((item) =>
      item.display === null && item.system === 'icd-10-pcs' ? { ...item, display: names.procedure(item.code) } : item,
    ),
    drug:
      claim.drug === null || claim.drug.name !== null || ndcName === null
        ? claim.drug
        : { ...claim.drug, name: readableDrug(ndcName) },
  };
}

/** The official name of a line's service, for a code of HCPCS Level II; null for every other. */
export function serviceNameOf({ hcpcs }: Pick<LineItem, 'hcpcs'>, names: CodeNames): string | null {
  return hcpcs === null ? null : names.service(hcpcs);
}

function namedLine(line: LineItem, names: CodeNames): LineItem {
  const { ndc, performer } = line;
  return {
    ...line,
    ndc: ndc !== null && ndc.display === null ? { ...ndc, display: names.drug(ndc.code) } : ndc,
    performer: performer === null ? null : namedProvider(performer, names),
  };
}

function namedProvider<Somebody extends Provider>(somebody: Somebody, names: CodeNames): Somebody {
  if (somebody.name !== null || somebody.npi === null) return somebody;
  return { ...somebody, name: names.provider(somebody.npi) };
}
