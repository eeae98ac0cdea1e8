import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** Spanish texts of failures of the download. */
export const syncTexts: AreaTexts<'sync'> = {
  'sync/cancelled': {
    what: 'La descarga se detuvo.',
    meaning: 'Las reclamaciones que ya habían llegado se guardaron.',
    next: 'Oprima “Actualizar” para seguir.',
  },
  'sync/already-running': {
    what: 'Ya hay una descarga en marcha para esta persona.',
    meaning: keptSafe,
    next: 'Espere a que termine.',
  },
  'sync/busy': {
    what: 'Otra ventana u otro comando de ClaimKeep está recibiendo las reclamaciones de esta persona.',
    meaning: keptSafe,
    next: 'Espere a que termine. Después, pruebe otra vez.',
  },
  'sync/not-connected': {
    what: 'Esta persona no está conectada.',
    meaning: keptSafe,
    next: 'Conéctese primero.',
  },
};
