import { yearOf } from '../calendar.ts';
import type { Drug } from '../catalogue/drugs.ts';
import { outpatientLines } from '../content/outpatient-visits.ts';
import { subjectToDeductible } from '../content/part-b.ts';
import { professionalLines } from '../content/professional-lines.ts';
import { deliveries, visits } from '../content/visits.ts';
import { kinds } from '../identifiers.ts';
import { figuresOf } from '../yearly-figures.ts';
import type { Random } from '../random.ts';
import type { ClaimPlan, Planned } from './claim-plan.ts';
import { lastDayOf } from './claim-plan.ts';
import { shareFill } from './part-d.ts';
import type { DrugYear } from './part-d.ts';

export type SettleContext = {
  readonly drugs: readonly Drug[];
  readonly extraHelp: boolean;
  /** The numbers that belong to a claim's content, from its kind and the ordinal of its first version. */
  readonly randomOf: (plan: ClaimPlan) => Random;
};

/** Out of hospital and nursing home for this many days, a new benefit period begins (42 CFR 409.60). */
const benefitPeriodGap = 60;

/**
 * Runs through all claims in the order of their days and notes on each plan what the running counters gave it:
 * the Part B deductible of the year, the hospital deductible of the benefit period, nursing days, the Part D year.
 */
export function settlePlans(plans: readonly ClaimPlan[], context: SettleContext): void {
  const inOrder = [...plans].sort(
    (a, b) => a.day - b.day || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.ordinal - b.ordinal,
  );
  const partB = new Map<number, number>();
  const partD = new Map<number, DrugYear>();
  const period = { left: -Infinity, nursingDays: 0, deductiblePaid: false };
  const replacements = new Map<string, ClaimPlan>();
  for (const plan of inOrder) {
    if (plan.version === 'replacement') replacements.set(`${plan.kind}${plan.origin}`, plan);
    if (plan.kind === 'pde') settleFill(plan, partD, context);
    else if (plan.kind === 'inpatient' || plan.kind === 'snf') settleStay(plan, period);
    else if (plan.version !== 'replaced') settlePartB(plan, partB, context);
  }
  for (const plan of inOrder) {
    if (plan.version !== 'replaced') continue;
    const later = replacements.get(`${plan.kind}${plan.origin}`);
    if (later) plan.deductible = later.deductible;
  }
}

function settlePartB(plan: ClaimPlan, used: Map<number, number>, context: SettleContext): void {
  const year = yearOf(plan.day);
  const soFar = used.get(year) ?? 0;
  const left = figuresOf(year).partBDeductible - soFar;
  if (left <= 0) return;
  plan.deductible = Math.min(left, openAmount(plan, context));
  used.set(year, soFar + plan.deductible);
}

function openAmount(plan: ClaimPlan, { randomOf }: SettleContext): number {
  const { kind, version } = plan;
  if (kind === 'carrier') return subjectToDeductible(professionalLines(visits[plan.template], version, randomOf(plan)));
  if (kind === 'dme') return subjectToDeductible(professionalLines(deliveries[plan.template], version, randomOf(plan)));
  if (kind === 'outpatient') return subjectToDeductible(outpatientLines(plan.template, version, randomOf(plan)));
  return 0;
}

function settleStay(
  plan: Planned<'inpatient'> | Planned<'snf'>,
  period: { left: number; nursingDays: number; deductiblePaid: boolean },
): void {
  if (plan.day - period.left > benefitPeriodGap) {
    period.nursingDays = 0;
    period.deductiblePaid = false;
  }
  const last = lastDayOf(plan);
  if (plan.kind === 'snf') {
    plan.nursingDaysBefore = period.nursingDays;
    period.nursingDays += last - plan.day;
  } else if (!period.deductiblePaid) {
    plan.deductible = figuresOf(yearOf(plan.day)).partADeductible;
    period.deductiblePaid = true;
  }
  period.left = last;
}

function settleFill(
  plan: Planned<'pde'>,
  years: Map<number, DrugYear>,
  { drugs, extraHelp, randomOf }: SettleContext,
): void {
  const drug = drugs[plan.template];
  if (drug === undefined) throw new RangeError(`no medicine ${plan.template}`);
  const year = yearOf(plan.day);
  let counters = years.get(year);
  if (counters === undefined) {
    counters = { year, gross: 0, outOfPocket: 0 };
    years.set(year, counters);
  }
  const counts = plan.version === 'only' || plan.version === 'replacement';
  const price = fillPrice(drug, plan, year, randomOf(plan));
  plan.fill = shareFill(counts ? counters : { ...counters }, price, { brand: drug.brand, extraHelp });
}

/** Prices of dear medicines rise by 4 % a year; a version that was replaced had a price one tenth too high. */
function fillPrice(drug: Drug, { version }: Planned<'pde'>, year: number, random: Random): number {
  const rise = drug.brand ? 1.04 ** Math.min(0, year - 2026) : 1;
  const price = Math.round((drug.price * rise * random.int(98, 102)) / 100);
  return version === 'replaced' ? Math.round(price * 1.1) : price;
}
