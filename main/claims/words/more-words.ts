import type { Language } from './languages.ts';

/** Further sentences about a claim, each whole. Amounts come as dollars. */
type MoreWords = {
  readonly forInformation: string;
  readonly otherInsurerPaid: (amount: string) => string;
  readonly otherInsurer: string;
  readonly deductible: (amount: string) => string;
  readonly extraHelp: (amount: string) => string;
  readonly manufacturerDiscount: (amount: string) => string;
  readonly paidToYou: (amount: string) => string;
  readonly otherHelp: (amount: string) => string;
  readonly notAssigned: string;
  /** Without the limit of 15 %, which is a rule for doctors and not for equipment (Social Security Act, section 1848(g)). */
  readonly supplierNotAssigned: string;
  readonly notCountingFlatPayments: string;
  readonly notCovered: (amount: string) => string;
  readonly coveredDays: (days: number) => string;
  readonly coinsuranceDays: (days: number) => string;
  readonly lifetimeReserveDays: (days: number) => string;
  readonly visits: (visits: number) => string;
  readonly nursingDays: string;
  readonly workedOutShare: string;
};

const english: MoreWords = {
  forInformation:
    'This bill is from a time when you had a Medicare Advantage plan. Ask your plan what you have to pay.',
  otherInsurerPaid: (amount) => `Another insurance paid ${amount} first.`,
  otherInsurer: 'Another insurance paid first, so your share may be less.',
  deductible: (amount) => `${amount} went to your deductible.`,
  extraHelp: (amount) => `Extra Help paid ${amount}.`,
  manufacturerDiscount: (amount) => `The maker of the drug took off ${amount}.`,
  paidToYou: (amount) => `Medicare paid ${amount} to you. You pay the provider.`,
  otherHelp: (amount) => `Other help paid ${amount}.`,
  supplierNotAssigned: 'The supplier did not accept assignment and may charge more.',
  notCountingFlatPayments: 'Medicare paid this amount not counting flat hospital payments.',
  notAssigned: 'The provider did not accept assignment and may charge up to 15% more.',
  notCovered: (amount) => `${amount} of the charge is not covered.`,
  coveredDays: (days) => (days === 1 ? 'Medicare covered 1 day.' : `Medicare covered ${days} days.`),
  coinsuranceDays: (days) =>
    days === 1 ? 'On 1 day you have a daily share.' : `On ${days} days you have a daily share.`,
  lifetimeReserveDays: (days) =>
    days === 1 ? '1 of your lifetime reserve days was used.' : `${days} of your lifetime reserve days were used.`,
  visits: (visits) => (visits === 1 ? 'There was 1 visit.' : `There were ${visits} visits.`),
  nursingDays:
    'Usually days 1 to 20 cost you nothing. Days 21 to 100 have a daily share. From day 101 on, you pay for it all.',
  workedOutShare: 'We worked out your share from other amounts of this claim.',
};

const spanish: MoreWords = {
  forInformation:
    'Esta reclamación es de cuando usted tenía un plan Medicare Advantage. Pregunte a su plan cuánto debe pagar.',
  otherInsurerPaid: (amount) => `Otro seguro pagó primero ${amount}.`,
  otherInsurer: 'Otro seguro pagó primero. Su parte puede ser menor.',
  deductible: (amount) => `${amount} fue para su deducible.`,
  extraHelp: (amount) => `La Ayuda Adicional pagó ${amount}.`,
  manufacturerDiscount: (amount) => `El fabricante de la medicina descontó ${amount}.`,
  paidToYou: (amount) => `Medicare le pagó ${amount} a usted. Usted le paga al proveedor.`,
  otherHelp: (amount) => `Otra ayuda pagó ${amount}.`,
  supplierNotAssigned: 'El proveedor del equipo no aceptó la asignación y puede cobrar más.',
  notCountingFlatPayments: 'Medicare pagó esta cantidad sin contar los pagos fijos al hospital.',
  notAssigned: 'El proveedor no aceptó la asignación y puede cobrar hasta 15% más.',
  notCovered: (amount) => `${amount} del cargo no está cubierto.`,
  coveredDays: (days) => (days === 1 ? 'Medicare cubrió 1 día.' : `Medicare cubrió ${days} días.`),
  coinsuranceDays: (days) =>
    days === 1 ? 'En 1 día usted paga una parte diaria.' : `En ${days} días usted paga una parte diaria.`,
  lifetimeReserveDays: (days) =>
    days === 1
      ? 'Se usó 1 de sus días de reserva de por vida.'
      : `Se usaron ${days} de sus días de reserva de por vida.`,
  visits: (visits) => (visits === 1 ? 'Hubo 1 visita.' : `Hubo ${visits} visitas.`),
  nursingDays:
    'Por lo general, del día 1 al 20 usted no paga nada. Del día 21 al 100 paga una parte diaria. Desde el día 101 lo paga todo.',
  workedOutShare: 'Calculamos su parte con otras cantidades de esta reclamación.',
};

export const moreWords: Readonly<Record<Language, MoreWords>> = { en: english, es: spanish };
