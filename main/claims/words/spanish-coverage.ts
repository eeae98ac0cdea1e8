import { labelled, stretchOf } from './coverage-words.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { capitalized } from './letter-case.ts';
import { spanishDay, spanishMonthName } from './spanish-dates.ts';

function held(what: string, { tense, from, until }: Held): string {
  if (tense === 'future') {
    return `${capitalized(what)} empezará${from === null ? ' más tarde' : ` el ${spanishDay(from)}`}.`;
  }
  if (tense === 'past') {
    if (until === null)
      return from === null ? `Usted tuvo ${what}.` : `Usted tuvo ${what} desde el ${spanishDay(from)}.`;
    return `Usted tuvo ${what}${from === null ? '' : ` desde el ${spanishDay(from)}`} hasta el ${spanishDay(until)}.`;
  }
  const has = from === null ? `Usted tiene ${what}.` : `Usted tiene ${what} desde el ${spanishDay(from)}.`;
  return until === null ? has : `${has} Termina el ${spanishDay(until)}.`;
}

function listed(what: string, when: string | null): string {
  return `La lista de Medicare nombra para usted ${what}${when === null ? ', pero no dice cuándo' : ` ${when}`}.`;
}

const named = (what: string, plan: string | null): string => (plan === null ? what : `${what} (${plan})`);

export const spanishCoverage: CoverageWords = {
  part: (part, when) => held(part === 'A' ? 'la Parte A (seguro de hospital)' : 'la Parte B (seguro médico)', when),
  advantage: (plan, when) => held(named('un plan Medicare Advantage', plan), when),
  drugPlan: (plan, when) => held(named('un plan de medicamentos de Medicare', plan), when),
  advantageListed: (plan, when) => listed(named('un plan Medicare Advantage', plan), when),
  drugPlanListed: (plan, when) => listed(named('un plan de medicamentos', plan), when),
  contract: (contract) => `contrato ${contract}`,
  planPhone: (phone) => `El teléfono del plan es ${phone}.`,
  reason: {
    age: 'su edad',
    disability: 'una discapacidad',
    kidneyFailure: 'una falla de los riñones',
    disabilityAndKidneyFailure: 'una discapacidad y una falla de los riñones',
  },
  because: (reason, isOver) => `Usted ${isOver ? 'tuvo' : 'tiene'} Medicare por ${reason}.`,
  statePays: (when, isOver) =>
    when === null && !isOver
      ? 'Su estado le ayuda a pagar Medicare.'
      : `Su estado le ayudó a pagar Medicare${at(when)}.`,
  qualifiedBeneficiary: (when, isOver) =>
    when === null && !isOver
      ? 'Usted está en el programa QMB de su estado. Los proveedores no le pueden facturar los costos de Medicare.'
      : `Usted estuvo en el programa QMB de su estado${at(when)}. Los proveedores no le pueden facturar los costos de Medicare de ese tiempo.`,
  medicaid: (when, isOver) =>
    when === null && !isOver
      ? 'Usted también tiene ayuda de Medicaid.'
      : `Usted también tuvo ayuda de Medicaid${at(when)}.`,
  extraHelp: (when, isOver) =>
    when === null && !isOver
      ? 'Usted recibe Ayuda Adicional para sus medicinas.'
      : `Usted recibió Ayuda Adicional para sus medicinas${at(when)}.`,
  drugCard: ({ bin, pcn, group }) => {
    const parts = [labelled('BIN', bin), labelled('PCN', pcn), labelled('grupo', group)];
    return `Para la farmacia: ${parts.filter((part) => part !== null).join(', ')}.`;
  },
  earlierNumber: (ending) => `Usted tuvo antes otro número de Medicare. Termina en ${ending}.`,
  merged: 'Medicare unió este registro con otro. Conéctese otra vez para recibir el nuevo.',
  death: (date) => `El registro de Medicare dice que esta persona murió el ${spanishDay(date)}.`,
  notShared:
    'Medicare no compartió el nombre ni la fecha de nacimiento. Quizá usted lo eligió así al conectarse. Puede dar un nombre a esta persona en Personas.',
  asOf: (year) => `La lista de meses de Medicare es de ${year}. Los meses más nuevos quizá no están aquí todavía.`,
  months: (year, months) => {
    if (months.length === 12) return `en todo ${year}`;
    const stretch = stretchOf(months);
    if (stretch === null) return `en ${months.length} meses de ${year}`;
    const { first, last } = stretch;
    if (first === last) return `en ${spanishMonthName(first)} de ${year}`;
    return `de ${spanishMonthName(first)} a ${spanishMonthName(last)} de ${year}`;
  },
};

function at(when: string | null): string {
  return when === null ? '' : ` ${when}`;
}
