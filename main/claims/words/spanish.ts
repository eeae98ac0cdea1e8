import type { ClaimWords } from './claim-words.ts';
import { spanishCosts, spanishPartCosts } from './spanish-costs.ts';
import { spanishMonth, spanishWhen } from './spanish-dates.ts';
import { spanishEvents } from './spanish-events.ts';
import { spanishKinds, spanishTopics } from './spanish-names.ts';

/** Plain Spanish of the United States, in the terms of es.medicare.gov. */
export const spanish: ClaimWords = {
  kinds: spanishKinds,
  topics: spanishTopics,
  professional: 'Médico u otro profesional',
  prescriptionOf: (drug) => `Receta: ${drug}`,
  totalLine: 'Línea de total o de precio (ya incluida en las cantidades de la reclamación)',
  when: spanishWhen,
  events: spanishEvents,
  costs: spanishCosts,
  partCosts: spanishPartCosts,
  wholeStay: 'Medicare paga toda la estadía junta, no línea por línea.',
  notes: {
    noDate: 'No se dice en qué fecha.',
    superseded: 'Medicare tiene una versión más nueva de esta reclamación. Esta no cuenta.',
    cancelled: 'Esta reclamación ya no cuenta porque se canceló.',
    pending: 'Esta reclamación aún no es final. Sus cantidades pueden cambiar.',
    unknownDecision: 'La decisión no está en los datos.',
    notDecided: 'Medicare aún no ha decidido.',
    forInformation: 'Esta reclamación es para su información.',
  },
  searchDate: spanishMonth,
};
