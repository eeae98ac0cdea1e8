import type { CoverageFacts, CoverageSentence, HelpMonths, PersonCoverage } from '#shared/domain/coverage.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { englishCoverage } from './english-coverage.ts';
import type { Language } from './languages.ts';
import { readableName } from './readable-name.ts';
import { spanishCoverage } from './spanish-coverage.ts';

const words: Readonly<Record<Language, CoverageWords>> = { en: englishCoverage, es: spanishCoverage };

/**
 * What covers the person, in the order they would ask: the parts, the plans, who helps to pay, why they have Medicare, and what is odd about
 * the record. Says only what is in the data.
 * @param asOf the present day: an end after it has not come yet
 */
export function coverageSentences(
  { patient, earlierNumberEndings, coverages }: PersonCoverage,
  { language, asOf }: { readonly language: Language; readonly asOf: IsoDate },
): readonly CoverageSentence[] {
  const say = words[language];
  const sentences: CoverageSentence[] = [];
  const add = (key: CoverageSentence['key'], ...texts: readonly string[]): void => {
    for (const text of texts) if (!sentences.some((known) => known.text === text)) sentences.push({ key, text });
  };
  const held = coverages.filter((coverage) => isHeld(coverage));
  for (const part of ['A', 'B'] as const) {
    for (const coverage of held.filter((one) => one.part === part)) {
      add(part === 'A' ? 'partA' : 'partB', say.part(part, periodOf(coverage, asOf)));
    }
  }
  for (const coverage of held.filter((one) => one.part === 'C' && one.planContract !== null)) {
    add('advantage', say.advantage(planOf(coverage, say), periodOf(coverage, asOf)));
    add('advantage', ...coverage.planPhones.slice(0, 1).map(say.planPhone));
  }
  for (const coverage of held.filter((one) => one.part === 'D' && (one.planContract !== null || one.start !== null))) {
    add('drugPlan', say.drugPlan(planOf(coverage, say), periodOf(coverage, asOf)));
    add('drugPlan', ...coverage.planPhones.slice(0, 1).map(say.planPhone));
    const card = coverage.drugCard;
    if (card !== null && (card.bin ?? card.pcn ?? card.group) !== null) add('drugCard', say.drugCard(card));
  }
  addHelp(coverages, say, add);
  const reason = coverages.find((one) => one.entitlementReason !== null)?.entitlementReason ?? null;
  if (reason !== null) add('reason', say.reason[reason]);
  add('earlierNumber', ...earlierNumberEndings.map(say.earlierNumber));
  if (patient?.replacedBy != null) add('merged', say.merged);
  if (patient?.deathDate != null && patient.deathDate <= asOf) add('death', say.death(patient.deathDate));
  if (patient === null) add('notShared', say.notShared);
  return sentences;
}

function addHelp(
  coverages: readonly CoverageFacts[],
  say: CoverageWords,
  add: (key: CoverageSentence['key'], text: string) => void,
): void {
  const years = new Set<number>();
  for (const key of ['statePays', 'qualifiedBeneficiary', 'medicaid', 'extraHelp'] as const) {
    for (const coverage of coverages) {
      const help = coverage[key];
      if (help === null) continue;
      if (help.kind === 'months') years.add(help.year);
      add(key, say[key](whenOf(help, say)));
    }
  }
  const latest = Math.max(...years);
  if (years.size > 0) add('asOf', say.asOf(latest));
}

function whenOf(help: HelpMonths, say: CoverageWords): string | null {
  return help.kind === 'now' ? null : say.months(help.year, help.months);
}

/** An entitlement never held is nothing but an id; Medicare cancels one that is over, and then its period says when. */
function isHeld({ status, start, end, planContract }: CoverageFacts): boolean {
  if (start === null && end === null && planContract === null) return status === 'active';
  return status !== 'cancelled' || end !== null;
}

function periodOf({ start, end }: CoverageFacts, asOf: IsoDate): Held {
  return { from: start, until: end !== null && end < asOf ? end : null };
}

function planOf({ planName, planContract }: CoverageFacts, say: CoverageWords): string | null {
  if (planName !== null) return readableName(planName);
  return planContract === null ? null : say.contract(planContract);
}
