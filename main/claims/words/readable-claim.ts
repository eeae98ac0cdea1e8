import type { ClaimDetail, ClaimSummary, Coded, Provider } from '#shared/domain/claim.ts';
import { readableName } from './readable-name.ts';
import { readableTitle } from './readable-title.ts';

/**
 * A claim as a person reads it: names and code titles, which Medicare sends in capitals, in ordinary spelling. Scripts and tables get them as
 * received; the page and the PDF get these.
 */
export function readableSummary<Claim extends Pick<ClaimSummary, 'provider'>>(claim: Claim): Claim {
  return { ...claim, provider: named(claim.provider) };
}

/** {@link readableSummary} for one claim whole. */
export function readableDetail(claim: ClaimDetail): ClaimDetail {
  return {
    ...readableSummary(claim),
    careTeam: claim.careTeam.map(named),
    lines: claim.lines.map((line) => ({
      ...line,
      performer: line.performer === null ? null : named(line.performer),
    })),
    diagnoses: claim.diagnoses.map(titled),
    procedures: claim.procedures.map(titled),
  };
}

function named<Somebody extends Provider>(somebody: Somebody): Somebody {
  return somebody.name === null ? somebody : { ...somebody, name: readableName(somebody.name) };
}

function titled<Item extends Pick<Coded, 'display'>>(item: Item): Item {
  return item.display === null ? item : { ...item, display: readableTitle(item.display) };
}
