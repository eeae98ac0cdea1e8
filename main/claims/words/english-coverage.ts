import { labelled, stretchOf } from './coverage-words.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { capitalized } from './letter-case.ts';
import { englishDay, englishMonthName } from './english-dates.ts';

/** "You have had X since", "You had X from … to", "X will start on": by what is known of the time. */
function held(what: string, { tense, from, until }: Held): string {
  if (tense === 'future') {
    return `${capitalized(what)} will start${from === null ? ' later' : ` on ${englishDay(from)}`}.`;
  }
  if (tense === 'past') {
    if (until === null) return from === null ? `You had ${what}.` : `You had ${what} from ${englishDay(from)} on.`;
    return `You had ${what} ${from === null ? 'until' : `from ${englishDay(from)} to`} ${englishDay(until)}.`;
  }
  const has = from === null ? `You have ${what}.` : `You have had ${what} since ${englishDay(from)}.`;
  return until === null ? has : `${has} It ends on ${englishDay(until)}.`;
}

function listed(what: string, when: string | null): string {
  return `Medicare’s list names ${what} for you${when === null ? ', but not when' : ` ${when}`}.`;
}

const named = (what: string, plan: string | null): string => (plan === null ? what : `${what} (${plan})`);

export const englishCoverage: CoverageWords = {
  part: (part, when) => held(part === 'A' ? 'Part A (hospital insurance)' : 'Part B (medical insurance)', when),
  advantage: (plan, when) => held(named('a Medicare Advantage Plan', plan), when),
  drugPlan: (plan, when) => held(named('a Medicare drug plan', plan), when),
  advantageListed: (plan, when) => listed(named('a Medicare Advantage Plan', plan), when),
  drugPlanListed: (plan, when) => listed(named('a drug plan', plan), when),
  contract: (contract) => `contract ${contract}`,
  planPhone: (phone) => `The plan’s phone number is ${phone}.`,
  reason: {
    age: 'your age',
    disability: 'a disability',
    kidneyFailure: 'kidney failure',
    disabilityAndKidneyFailure: 'a disability and kidney failure',
  },
  because: (reason, isOver) => `You ${isOver ? 'had' : 'have'} Medicare because of ${reason}.`,
  statePays: (when, isOver) =>
    when === null && !isOver ? 'Your state helps pay for Medicare.' : `Your state helped pay for Medicare${at(when)}.`,
  qualifiedBeneficiary: (when, isOver) =>
    when === null && !isOver
      ? 'You are in the state program QMB. Providers may not bill you for Medicare costs.'
      : `You were in the state program QMB${at(when)}. Providers may not bill you for Medicare costs of that time.`,
  medicaid: (when, isOver) =>
    when === null && !isOver ? 'You also have help from Medicaid.' : `You also had help from Medicaid${at(when)}.`,
  extraHelp: (when, isOver) =>
    when === null && !isOver ? 'You get Extra Help with drug costs.' : `You got Extra Help with drug costs${at(when)}.`,
  drugCard: ({ bin, pcn, group }) => {
    const parts = [labelled('BIN', bin), labelled('PCN', pcn), labelled('Group', group)];
    return `For the pharmacy: ${parts.filter((part) => part !== null).join(', ')}.`;
  },
  earlierNumber: (ending) => `You had another Medicare number before. It ends in ${ending}.`,
  merged: 'Medicare joined this record with another one. Connect again to get the new one.',
  death: (date) => `Medicare’s record says: this person died on ${englishDay(date)}.`,
  notShared:
    'Medicare did not share a name or birth date. You may have chosen that when you connected. You can give this person a name under People.',
  asOf: (year) => `Medicare’s list of months is for ${year}. Newer months may not be here yet.`,
  months: (year, months) => {
    if (months.length === 12) return `in all of ${year}`;
    const stretch = stretchOf(months);
    if (stretch === null) return `in ${months.length} months of ${year}`;
    const { first, last } = stretch;
    if (first === last) return `in ${englishMonthName(first)} ${year}`;
    return `from ${englishMonthName(first)} to ${englishMonthName(last)} ${year}`;
  },
};

function at(when: string | null): string {
  return when === null ? '' : ` ${when}`;
}
