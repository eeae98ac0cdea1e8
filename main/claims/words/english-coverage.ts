import { stretchOf } from './coverage-words.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { englishDay, englishMonthName } from './english-dates.ts';

/** "You have X since", "You had X until": by what is known of the period. */
function held(what: string, { from, until }: Held): string {
  if (until !== null) return `You had ${what} until ${englishDay(until)}.`;
  return from === null ? `You have ${what}.` : `You have had ${what} since ${englishDay(from)}.`;
}

const named = (what: string, plan: string | null): string => (plan === null ? what : `${what}: ${plan}`);

export const englishCoverage: CoverageWords = {
  part: (part, period) => held(part === 'A' ? 'Part A (hospital insurance)' : 'Part B (medical insurance)', period),
  advantage: (plan, period) => held(named('a Medicare Advantage Plan', plan), period),
  drugPlan: (plan, period) => held(named('a Medicare drug plan', plan), period),
  contract: (contract) => `contract ${contract}`,
  planPhone: (phone) => `The plan’s phone number is ${phone}.`,
  reason: {
    age: 'You have Medicare because of your age.',
    disability: 'You have Medicare because of a disability.',
    kidneyFailure: 'You have Medicare because of kidney failure.',
    disabilityAndKidneyFailure: 'You have Medicare because of a disability and kidney failure.',
  },
  statePays: (when) =>
    when === null ? 'Your state helps pay for Medicare.' : `Your state helped pay for Medicare ${when}.`,
  qualifiedBeneficiary: (when) =>
    when === null
      ? 'You are in the state program QMB. Providers may not bill you for Medicare costs.'
      : `You were in the state program QMB ${when}. Providers may not bill you for Medicare costs of that time.`,
  medicaid: (when) =>
    when === null ? 'You also have help from Medicaid.' : `You also had help from Medicaid ${when}.`,
  extraHelp: (when) =>
    when === null ? 'You get Extra Help with drug costs.' : `You got Extra Help with drug costs ${when}.`,
  drugCard: ({ bin, pcn, group }) => {
    const parts = [
      bin === null ? null : `BIN ${bin}`,
      pcn === null ? null : `PCN ${pcn}`,
      group === null ? null : `Group ${group}`,
    ];
    return `For the pharmacy: ${parts.filter((part) => part !== null).join(', ')}.`;
  },
  earlierNumber: (ending) => `You had another Medicare number before. It ends in ${ending}.`,
  merged: 'Medicare joined this record with another one. Connect again to get the new one.',
  death: (date) => `Medicare’s record says: this person died on ${englishDay(date)}.`,
  notShared: 'Medicare did not share a name or birth date. You may have chosen that when you connected.',
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
