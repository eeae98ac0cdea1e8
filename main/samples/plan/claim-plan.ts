import type { Day } from '../calendar.ts';
import type { OutpatientKey } from '../content/outpatient-visits.ts';
import { outpatientSpan } from '../content/outpatient-visits.ts';
import { homeHealthDays, hospiceDays, hospitalStays, nursingDays } from '../content/stays.ts';
import type { HomeHealthKey, HospiceKey, NursingKey, StayKey } from '../content/stays.ts';
import type { DeliveryKey, VisitKey } from '../content/visits.ts';
import type { Kind } from '../identifiers.ts';
import type { FillMoney } from './part-d.ts';

/** `replaced` and `replacement` are two versions of one claim; `deleted` is a pharmacy record taken back. */
export type Version = 'only' | 'replaced' | 'replacement' | 'deleted';

type Templates = {
  carrier: VisitKey;
  dme: DeliveryKey;
  hha: HomeHealthKey;
  hospice: HospiceKey;
  inpatient: StayKey;
  outpatient: OutpatientKey;
  /** Index into the person's medicines. */
  pde: number;
  snf: NursingKey;
};

/** What is decided about a claim before it is written; small, because all plans of a person are held at once. */
export type Planned<K extends Kind> = {
  readonly kind: K;
  readonly ordinal: number;
  readonly template: Templates[K];
  /** First day of service. */
  readonly day: Day;
  readonly version: Version;
  /** Ordinal that seeds the content and names the claim group: versions of one claim share it. */
  readonly origin: number;
  /** How many times this medicine was filled before; 0 for other kinds. */
  readonly refill: number;
  /** True when the claim group is its own although the content is another claim's: the bill came twice. */
  readonly billedTwice: boolean;
  /** Set by `settlePlans`: deductible of Part A or B this claim takes, cents. */
  deductible: number;
  /** Set by `settlePlans`: skilled-nursing days already used in the benefit period. */
  nursingDaysBefore: number;
  /** Set by `settlePlans`: how a prescription's price is shared. */
  fill: FillMoney | null;
};

export type ClaimPlan = { [K in Kind]: Planned<K> }[Kind];

/** Last day of service. */
export function lastDayOf(plan: ClaimPlan): Day {
  switch (plan.kind) {
    case 'inpatient':
      return plan.day + hospitalStays[plan.template].nights;
    case 'snf':
      return plan.day + nursingDays[plan.template];
    case 'hha':
      return plan.day + homeHealthDays - 1;
    case 'hospice':
      return plan.day + hospiceDays - 1;
    case 'outpatient':
      return plan.day + outpatientSpan(plan.template);
    default:
      return plan.day;
  }
}
