import { stretchOf } from './coverage-words.ts';
import type { CoverageWords, Held } from './coverage-words.ts';
import { spanishDay, spanishMonthName } from './spanish-dates.ts';

function held(what: string, { from, until }: Held): string {
  if (until !== null) return `Usted tuvo ${what} hasta el ${spanishDay(until)}.`;
  return from === null ? `Usted tiene ${what}.` : `Usted tiene ${what} desde el ${spanishDay(from)}.`;
}

const named = (what: string, plan: string | null): string => (plan === null ? what : `${what}: ${plan}`);

export const spanishCoverage: CoverageWords = {
  part: (part, period) => held(part === 'A' ? 'la Parte A (seguro de hospital)' : 'la Parte B (seguro médico)', period),
  advantage: (plan, period) => held(named('un plan Medicare Advantage', plan), period),
  drugPlan: (plan, period) => held(named('un plan de medicinas de Medicare', plan), period),
  contract: (contract) => `contrato ${contract}`,
  planPhone: (phone) => `El teléfono del plan es ${phone}.`,
  reason: {
    age: 'Usted tiene Medicare por su edad.',
    disability: 'Usted tiene Medicare por una discapacidad.',
    kidneyFailure: 'Usted tiene Medicare por una falla de los riñones.',
    disabilityAndKidneyFailure: 'Usted tiene Medicare por una discapacidad y una falla de los riñones.',
  },
  statePays: (when) =>
    when === null ? 'Su estado le ayuda a pagar Medicare.' : `Su estado le ayudó a pagar Medicare ${when}.`,
  qualifiedBeneficiary: (when) =>
    when === null
      ? 'Usted está en el programa QMB de su estado. Los proveedores no le pueden cobrar los costos de Medicare.'
      : `Usted estuvo en el programa QMB de su estado ${when}. Los proveedores no le pueden cobrar los costos de Medicare de ese tiempo.`,
  medicaid: (when) =>
    when === null ? 'Usted también tiene ayuda de Medicaid.' : `Usted también tuvo ayuda de Medicaid ${when}.`,
  extraHelp: (when) =>
    when === null
      ? 'Usted recibe Ayuda Adicional para sus medicinas.'
      : `Usted recibió Ayuda Adicional para sus medicinas ${when}.`,
  drugCard: ({ bin, pcn, group }) => {
    const parts = [
      bin === null ? null : `BIN ${bin}`,
      pcn === null ? null : `PCN ${pcn}`,
      group === null ? null : `grupo ${group}`,
    ];
    return `Para la farmacia: ${parts.filter((part) => part !== null).join(', ')}.`;
  },
  earlierNumber: (ending) => `Usted tuvo antes otro número de Medicare. Termina en ${ending}.`,
  merged: 'Medicare unió este registro con otro. Conéctese otra vez para recibir el nuevo.',
  death: (date) => `El registro de Medicare dice que esta persona murió el ${spanishDay(date)}.`,
  notShared: 'Medicare no compartió el nombre ni la fecha de nacimiento. Quizá usted lo eligió así al conectarse.',
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
