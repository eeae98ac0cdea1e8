import type { CoverageFacts, CoverageSentence, HelpMonths, PersonCoverage } from '#shared/domain/coverage.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import { standingOf } from '../coverage-standing.ts';
import type { Moment } from '../coverage-standing.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { englishCoverage } from './english-coverage.ts';
import { inWordsOf } from './languages.ts';
import type { Language } from './languages.ts';
import { readableName } from './readable-name.ts';
import { spanishCoverage } from './spanish-coverage.ts';

const words: Readonly<Record<Language, CoverageWords>> = { en: englishCoverage, es: spanishCoverage };

type Add = (key: CoverageSentence['key'], ...texts: readonly string[]) => void;

/**
 * What covers the person, in the order they would ask: the parts, the plans, who helps to pay, why they have Medicare, and what is odd about
 * the record. Says only what is in the data, in the tense of the day it is told on.
 * @param asOf the present day: what ends after it goes on, what starts after it has not begun
 */
export function coverageSentences(
  { patient, earlierNumberEndings, coverages, isFromConnection, payer }: PersonCoverage,
  { language, asOf }: { readonly language: Language; readonly asOf: IsoDate },
): readonly CoverageSentence[] {
  const say = inWordsOf(payer, language, words[language]);
  const death = patient?.deathDate != null && patient.deathDate <= asOf ? patient.deathDate : null;
  const moment: Moment = { asOf, deathDate: death };
  const sentences: CoverageSentence[] = [];
  const add: Add = (key, ...texts) => {
    for (const text of texts) if (!sentences.some((known) => known.text === text)) sentences.push({ key, text });
  };
  const held = coverages.filter((coverage) => standingOf(coverage, moment) !== 'none');
  for (const part of ['A', 'B'] as const) {
    for (const coverage of held.filter((one) => one.part === part)) {
      add(part === 'A' ? 'partA' : 'partB', say.part(part, heldOf(coverage, moment)));
    }
  }
  for (const coverage of held.filter(({ part }) => part === 'C')) addPlan(coverage, 'advantage', { say, moment, add });
  for (const coverage of held.filter(({ part }) => part === 'D')) addPlan(coverage, 'drugPlan', { say, moment, add });
  addHelp(coverages, death !== null, say, add);
  const reason = coverages.find((one) => one.entitlementReason !== null)?.entitlementReason ?? null;
  if (reason !== null) add('reason', say.because(say.reason[reason], death !== null));
  add('earlierNumber', ...earlierNumberEndings.map(say.earlierNumber));
  if (patient?.replacedBy != null) add('merged', say.merged);
  if (death !== null) add('death', say.death(death));
  if (patient === null && isFromConnection) add('notShared', say.notShared);
  return sentences;
}

/** A plan by its dates, by its months in Medicare's list, or by both: v2's Part D has dates of its own beside the months of an older year. */
function addPlan(
  coverage: CoverageFacts,
  key: 'advantage' | 'drugPlan',
  { say, moment, add }: { readonly say: CoverageWords; readonly moment: Moment; readonly add: Add },
): void {
  const { planMonths, planContract, planName, start, end } = coverage;
  const listed = key === 'advantage' ? say.advantageListed : say.drugPlanListed;
  const isListed = planMonths.length > 0;
  if (start !== null || end !== null || planName !== null) {
    add(key, say[key](isListed && planName === null ? null : planOf(coverage, say), heldOf(coverage, moment)));
  } else if (!isListed && planContract !== null) {
    add('planMonths', listed(say.contract(planContract), null));
  }
  for (const { contract, year, months } of planMonths)
    add('planMonths', listed(say.contract(contract), say.months(year, months)));
  if (moment.deathDate !== null) return;
  add(key, ...coverage.planPhones.slice(0, 1).map(say.planPhone));
  const card = coverage.drugCard;
  if (key === 'drugPlan' && card !== null && (card.bin ?? card.pcn ?? card.group) !== null) {
    add('drugCard', say.drugCard(card));
  }
}

function addHelp(coverages: readonly CoverageFacts[], isOver: boolean, say: CoverageWords, add: Add): void {
  const years = new Set(coverages.flatMap(({ planMonths }) => planMonths.map(({ year }) => year)));
  for (const key of ['statePays', 'qualifiedBeneficiary', 'medicaid', 'extraHelp'] as const) {
    for (const coverage of coverages) {
      const help = coverage[key];
      if (help === null) continue;
      if (help.kind === 'months') years.add(help.year);
      add(key, say[key](whenOf(help, say), isOver));
    }
  }
  if (years.size > 0) add('asOf', say.asOf(Math.max(...years)));
}

function whenOf(help: HelpMonths, say: CoverageWords): string | null {
  return help.kind === 'now' ? null : say.months(help.year, help.months);
}

function heldOf(coverage: CoverageFacts, moment: Moment): Held {
  const { start, end } = coverage;
  const { deathDate } = moment;
  const standing = standingOf(coverage, moment);
  if (standing === 'ended') return { tense: 'past', from: start, until: earlier(end, deathDate) };
  return { tense: standing === 'future' ? 'future' : 'present', from: start, until: end };
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function planOf({ planName, planContract }: CoverageFacts, say: CoverageWords): string | null {
  if (planName !== null) return readableName(planName);
  return planContract === null ? null : say.contract(planContract);
}
