import { services } from '../catalogue/services.ts';
import type { Service } from '../catalogue/services.ts';
import type { Random } from '../random.ts';
import type { Version } from '../plan/claim-plan.ts';
import type { CostShared } from './part-b.ts';
import type { ProfessionalTemplate } from './visits.ts';

/** A line of a doctor's or supplier's bill before the deductible is known; cents. */
export type ProfessionalLine = CostShared & {
  readonly service: Service;
  readonly units: number;
  readonly billed: number;
  /** CMS's line processing indicator: allowed, other insurer first, or why not. */
  readonly outcome: 'A' | 'S' | 'N' | 'C';
};

/** An unassigned bill may be at most 15 % over the approved amount (42 CFR 414.48). */
const limitingCharge = 1.15;

/** The lines of a bill. A version that was later replaced had the first line priced wrongly. */
export function professionalLines(
  template: ProfessionalTemplate,
  version: Version,
  random: Random,
): readonly ProfessionalLine[] {
  const factor = random.int(96, 104) / 100;
  const markup = template.turn === 'notAssigned' ? limitingCharge : random.int(150, 290) / 100;
  return template.services.map((key, index) => {
    const service: Service = services[key];
    const units = service.units;
    const fair = Math.round(service.approved * factor) * units;
    const billed =
      template.turn === 'notAssigned' ? Math.floor(fair * markup) : Math.round((fair * markup) / 100) * 100;
    const wrong = template.mistake === 'high' ? 1.25 : 0.8;
    const approved = version === 'replaced' && index === 0 ? Math.round(fair * wrong) : fair;
    return {
      service,
      units,
      billed: Math.max(billed, fair, approved),
      rule: service.rule,
      ...turned(template, approved, index),
    };
  });
}

function turned(
  { turn }: ProfessionalTemplate,
  approved: number,
  index: number,
): Pick<ProfessionalLine, 'approved' | 'primaryPaid' | 'outcome'> {
  if (turn === 'denied') return { approved: 0, primaryPaid: 0, outcome: index === 0 ? 'N' : 'C' };
  if (turn === 'otherInsurance') return { approved, primaryPaid: Math.round(approved * 0.6), outcome: 'S' };
  return { approved, primaryPaid: 0, outcome: 'A' };
}
