import { longTermDiagnoses } from './catalogue/diagnoses.ts';
import type { Drug } from './catalogue/drugs.ts';
import { facilities, pharmacies, providers } from './catalogue/providers.ts';
import { outpatientLines, outpatientVisits } from './content/outpatient-visits.ts';
import type { OutpatientTemplate } from './content/outpatient-visits.ts';
import { settle } from './content/part-b.ts';
import { professionalLines } from './content/professional-lines.ts';
import { homeHealthPlans, hospitalStays } from './content/stays.ts';
import { deliveries, visits } from './content/visits.ts';
import type { ProfessionalTemplate } from './content/visits.ts';
import { processedDay } from './fhir/claim-facts.ts';
import type { ClaimFacts } from './fhir/claim-facts.ts';
import type { DiagnosisEntry } from './fhir/diagnosis.ts';
import type { JsonObject } from './fhir/json.ts';
import { carrierClaim } from './kinds/carrier.ts';
import { dmeClaim } from './kinds/dme.ts';
import { hhaClaim } from './kinds/hha.ts';
import { hospiceClaim } from './kinds/hospice.ts';
import { inpatientClaim } from './kinds/inpatient.ts';
import { outpatientClaim } from './kinds/outpatient.ts';
import { pdeClaim } from './kinds/pde.ts';
import type { ProfessionalClaim } from './kinds/professional.ts';
import { snfClaim } from './kinds/snf.ts';
import { lastDayOf } from './plan/claim-plan.ts';
import type { ClaimPlan, Planned } from './plan/claim-plan.ts';
import type { Random } from './random.ts';

export type WriteContext = {
  readonly facts: ClaimFacts;
  /** The same numbers that the settling of the plan drew, so that the amounts agree. */
  readonly content: Random;
  readonly drugs: readonly Drug[];
  readonly drugPlan: readonly [contract: string, plan: string];
};

/** Turns a settled plan into the ExplanationOfBenefit of its kind. */
export function writeClaim(plan: ClaimPlan, context: WriteContext): JsonObject {
  const { facts, content } = context;
  const last = lastDayOf(plan);
  const frame = { facts, content, day: plan.day, last, processed: processedDay(facts, last) };
  switch (plan.kind) {
    case 'carrier':
      return carrierClaim(professional(plan, visits[plan.template], context));
    case 'dme':
      return dmeClaim(professional(plan, deliveries[plan.template], context));
    case 'hha':
      return hhaClaim({ ...frame, facility: facilities.agency, visits: homeHealthPlans[plan.template] });
    case 'hospice':
      return hospiceClaim({ ...frame, facility: facilities.hospice });
    case 'inpatient':
      return inpatientClaim({
        ...frame,
        facility: facilities.hospital,
        stay: hospitalStays[plan.template],
        deductible: plan.deductible,
      });
    case 'snf':
      return snfClaim({
        ...frame,
        facility: facilities.nursing,
        transfused: plan.template === 'rehabilitation',
        daysBefore: plan.nursingDaysBefore,
      });
    case 'outpatient':
      return outpatient(plan, context);
    default:
      return pharmacy(plan, context);
  }
}

function professional(
  plan: Planned<'carrier'> | Planned<'dme'>,
  template: ProfessionalTemplate,
  { facts, content }: WriteContext,
): ProfessionalClaim {
  return {
    facts,
    template,
    day: plan.day,
    processed: processedDay(facts, plan.day),
    lines: settle(professionalLines(template, plan.version, content), plan.deductible),
    by: providers[template.by],
    orderedBy: template.orderedBy === null ? null : providers[template.orderedBy],
    diagnoses: visitDiagnoses(template, facts.random),
    firstSequence: firstSequence(facts.random),
  };
}

/** What the visit was for, and up to five of the things Mary lives with. */
function visitDiagnoses({ diagnoses }: ProfessionalTemplate, random: Random): readonly DiagnosisEntry[] {
  const further = longTermDiagnoses.filter((code) => !diagnoses.includes(code) && random.chance(0.65)).slice(0, 5);
  return [...diagnoses, ...further].map((code, index) => ({ code, role: index === 0 ? 'principal' : 'secondary' }));
}

function outpatient(plan: Planned<'outpatient'>, { facts, content }: WriteContext): JsonObject {
  const template: OutpatientTemplate = outpatientVisits[plan.template];
  const last = lastDayOf(plan);
  return outpatientClaim({
    facts,
    template,
    day: plan.day,
    last,
    processed: processedDay(facts, last),
    facility: facilities[template.facility],
    by: providers[template.by],
    lines: settle(outpatientLines(plan.template, plan.version, content), plan.deductible),
    firstSequence: firstSequence(facts.random),
  });
}

function pharmacy({ day, fill, refill, template }: Planned<'pde'>, context: WriteContext): JsonObject {
  const drug = context.drugs[template];
  if (drug === undefined || fill === null) throw new RangeError('a prescription was not settled');
  const counter = pharmacies[drug.byMail ? 1 : template % 2 === 0 ? 0 : 2];
  if (counter === undefined) throw new RangeError('no pharmacy');
  const { facts, drugPlan } = context;
  return pdeClaim({
    facts,
    day,
    drug,
    drugPlan,
    refill,
    money: fill,
    pharmacy: counter,
    prescriber: drug.brand ? providers.heart : providers.family,
    processed: processedDay(facts, day),
  });
}

/** Lines are numbered, not counted: a few claims start far above 1. */
function firstSequence(random: Random): number {
  return random.chance(0.03) ? 25 : 1;
}
