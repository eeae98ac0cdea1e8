import type { ClaimStatus, IsoDate } from '#shared/domain/claim.ts';
import type { ChangeKind } from '#shared/domain/sync-change.ts';
import { englishDay } from './english-dates.ts';
import type { Language } from './languages.ts';
import { spanishDay } from './spanish-dates.ts';

type AmountName = 'billed' | 'approved' | 'paid' | 'yourShare';

/** What changed in a claim, each a whole sentence. Amounts come as dollars; null is "not in the data". */
type ChangeWords = {
  readonly amount: (name: AmountName, before: string | null, after: string | null) => string;
  readonly status: Readonly<Record<ClaimStatus, string>>;
  /** Whether the claim is denied now; null: the data does not say. */
  readonly decision: Readonly<Record<'true' | 'false' | 'null', string>>;
  readonly date: (name: 'serviceFrom' | 'serviceTo', before: string | null, after: string | null) => string;
  readonly provider: (before: string | null, after: string | null) => string;
  readonly count: (name: 'lines' | 'diagnoses' | 'procedures', before: number, after: number) => string;
  readonly other: string;
  /** What a download did to a claim, for a list. */
  readonly kind: Readonly<Record<ChangeKind, string>>;
  readonly day: (date: IsoDate) => string;
};

const english: ChangeWords = {
  amount: (name, before, after) => {
    const subject = {
      billed: 'What the provider charged',
      approved: 'The amount Medicare approved',
      paid: 'What Medicare paid',
      yourShare: 'What you may be billed',
    }[name];
    if (before === null) return `${subject} is now in the data: ${after ?? ''}.`;
    if (after === null) return `${subject} was ${before}. It is no longer in the data.`;
    return `${subject} went from ${before} to ${after}.`;
  },
  status: {
    final: 'The claim is now final.',
    pending: 'The claim is not settled yet.',
    superseded: 'A later version took the place of this claim.',
    cancelled: 'Medicare cancelled this claim. It does not count any more.',
  },
  decision: {
    true: 'Medicare does not approve this claim now.',
    false: 'Medicare approves this claim now.',
    null: 'The data no longer says if Medicare approved the claim.',
  },
  date: (name, before, after) => {
    const subject = name === 'serviceFrom' ? 'The first day' : 'The last day';
    if (before === null) return `${subject} is now in the data: ${after ?? ''}.`;
    if (after === null) return `${subject} was ${before}. It is no longer in the data.`;
    return `${subject} went from ${before} to ${after}.`;
  },
  provider: (before, after) => {
    if (before === null) return `The provider is now in the data: ${after ?? ''}.`;
    if (after === null) return `The provider was ${before}. It is no longer in the data.`;
    return before === after ? 'The number of the provider changed.' : `The provider went from ${before} to ${after}.`;
  },
  count: (name, before, after) => {
    const plural = { lines: 'services', diagnoses: 'health problems', procedures: 'procedures' }[name];
    if (before === after) return `The ${plural} on the claim changed.`;
    return `The claim had ${before} ${plural} and has ${after} now.`;
  },
  other: 'Medicare changed a detail of the claim. The amounts are the same.',
  kind: {
    new: 'new',
    adjusted: 'changed',
    cancelled: 'cancelled',
    superseded: 'replaced',
    notReturned: 'no longer sent',
    returned: 'sent again',
  },
  day: englishDay,
};

const spanish: ChangeWords = {
  amount: (name, before, after) => {
    const subject = {
      billed: 'Lo que cobró el proveedor',
      approved: 'La cantidad que aprobó Medicare',
      paid: 'Lo que pagó Medicare',
      yourShare: 'Lo que se le puede facturar',
    }[name];
    if (before === null) return `${subject} ahora está en los datos: ${after ?? ''}.`;
    if (after === null) return `${subject} era ${before}. Ya no está en los datos.`;
    return `${subject} cambió de ${before} a ${after}.`;
  },
  status: {
    final: 'La reclamación ahora es final.',
    pending: 'La reclamación todavía no está resuelta.',
    superseded: 'Una versión más nueva tomó el lugar de esta reclamación.',
    cancelled: 'Medicare canceló esta reclamación. Ya no cuenta.',
  },
  decision: {
    true: 'Ahora Medicare no aprueba esta reclamación.',
    false: 'Ahora Medicare aprueba esta reclamación.',
    null: 'Los datos ya no dicen si Medicare aprobó la reclamación.',
  },
  date: (name, before, after) => {
    const subject = name === 'serviceFrom' ? 'El primer día' : 'El último día';
    if (before === null) return `${subject} ahora está en los datos: ${after ?? ''}.`;
    if (after === null) return `${subject} era ${before}. Ya no está en los datos.`;
    return `${subject} cambió de ${before} a ${after}.`;
  },
  provider: (before, after) => {
    if (before === null) return `El proveedor ahora está en los datos: ${after ?? ''}.`;
    if (after === null) return `El proveedor era ${before}. Ya no está en los datos.`;
    return before === after ? 'Cambió el número del proveedor.' : `El proveedor cambió de ${before} a ${after}.`;
  },
  count: (name, before, after) => {
    const plural = {
      lines: 'servicios',
      diagnoses: 'problemas de salud',
      procedures: 'procedimientos',
    }[name];
    if (before === after) return `Cambiaron los ${plural} de la reclamación.`;
    return `La reclamación tenía ${before} ${plural} y ahora tiene ${after}.`;
  },
  other: 'Medicare cambió un detalle de la reclamación. Las cantidades son las mismas.',
  kind: {
    new: 'nueva',
    adjusted: 'cambiada',
    cancelled: 'cancelada',
    superseded: 'reemplazada',
    notReturned: 'ya no enviada',
    returned: 'enviada otra vez',
  },
  day: spanishDay,
};

export const changeWords: Readonly<Record<Language, ChangeWords>> = { en: english, es: spanish };
