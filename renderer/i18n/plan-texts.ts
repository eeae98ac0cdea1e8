import { planText } from '#shared/plan-words.ts';
import type { MessageId } from './message.tsx';

type Language = 'en' | 'es';
type OwnTexts = Partial<Record<MessageId, string>>;

/** What Medicare's text says beyond who pays is not so at another health plan, or would read badly: its own rules, its phone, its programs. */
const ownTexts: Readonly<Record<Language, OwnTexts>> = {
  en: {
    'claim.notReturnedText': 'Since {day} your plan leaves it out. It stays here and still counts. Ask your plan why.',
    'costs.how.approved':
      '{count, plural, one {1 claim has no plan-approved amount in the data.} other {# claims have no plan-approved amount in the data.}} So this sum can be smaller than what your plan paid.',
    'coverage.ask': 'Questions? Call your plan. The number is on your plan card.',
    'coverage.cardLead': 'It says what covers you. It is not the card of your plan; bring that one to your visits.',
    'coverage.listed': 'Named in an older list',
    'coverage.parts': 'What covers you',
    'coverage.none': 'Your plan did not say what covers you',
    'coverage.planNumber': 'Number of the plan',
    'details.part': 'Part of your coverage',
    'empty.lag': 'A claim can take a few weeks to get here after a visit. Look again later.',
    'empty.lagDrugs': 'A prescription can take a few weeks to get here. Look again later.',
    'home.permissionTitle': 'The health plan’s permission',
    'home.permissionOpen': 'The health plan lets ClaimKeep read the claims. It did not say until when.',
    'medicines.lead': 'All the drugs that your plan shared, the newest first.',
    'medicines.none': 'No prescriptions came.',
    'note.outpatientApproved': 'For this care, your plan sent no approved amount. So none is shown.',
    'note.stayApproved': 'A whole stay has one price. So no amount is approved for each part of it.',
    'providers.smp':
      'You marked a provider that you do not know. Call their office first: labs and hospital doctors often have other names. If it still looks wrong, call your plan.',
    'stays.noneText': 'Only stays that your plan shared would be here.',
  },
  es: {
    'claim.notReturnedText':
      'Desde el {day} su plan no la incluye. Se queda aquí y sigue contando. Pregunte a su plan por qué.',
    'costs.how.approved':
      '{count, plural, one {Una reclamación no tiene en los datos la cantidad aprobada por su plan.} other {# reclamaciones no tienen en los datos la cantidad aprobada por su plan.}} Por eso esta suma puede ser menor que lo que pagó su plan.',
    'coverage.ask': '¿Preguntas? Llame a su plan. El número está en su tarjeta del plan.',
    'coverage.lead': 'Lo que dice el registro de su plan sobre su seguro. Su plan le puede decir más.',
    'coverage.cardLead': 'Dice lo que le cubre. No es la tarjeta de su plan; lleve esa a sus visitas.',
    'coverage.listed': 'En una lista anterior',
    'coverage.parts': 'Lo que le cubre',
    'coverage.none': 'Su plan no dijo qué cobertura tiene usted',
    'coverage.planNumber': 'Número del plan',
    'details.part': 'Parte de su cobertura',
    'empty.lag': 'Una reclamación puede tardar unas semanas después de la visita. Mire otra vez más tarde.',
    'empty.lagDrugs': 'Una receta puede tardar unas semanas en llegar. Mire otra vez más tarde.',
    'home.permissionTitle': 'El permiso del plan de salud',
    'medicines.lead': 'Todas las medicinas que su plan compartió, las más nuevas primero.',
    'medicines.none': 'No llegaron recetas.',
    'note.outpatientApproved': 'Para esta atención, su plan no envió una cantidad aprobada; por eso no se muestra.',
    'note.stayApproved': 'Toda la estadía tiene un solo precio; por eso no hay una cantidad aprobada para cada parte.',
    'providers.smp':
      'Usted marcó un proveedor que no conoce. Llame primero a su oficina: los laboratorios y médicos de hospital tienen muchas veces otros nombres. Si todavía parece mal, llame a su plan.',
    'stays.noneText': 'Aquí solo estarían las estadías que compartió su plan.',
  },
};

type Texts = Record<string, string>;

/** Made once for each language: a table has a row for each person. */
const made = new WeakMap<Texts, Texts>();

/** All texts of a language, for a person of another health plan. */
export function planTexts(messages: Texts, language: Language): Texts {
  const known = made.get(messages);
  if (known !== undefined) return known;
  const named = Object.entries(messages).map(([id, text]) => [id, planText(text, language)] as const);
  const texts = { ...Object.fromEntries(named), ...ownTexts[language] };
  made.set(messages, texts);
  return texts;
}
