import type { ErrorCode } from '../../errors.ts';
import type { ErrorText } from '../error-text.ts';
import { authTexts } from './auth.ts';
import { backupTexts } from './backup.ts';
import { exportTexts } from './export.ts';
import { importTexts } from './import.ts';
import { keptSafe } from './kept-safe.ts';
import { medicareTexts } from './medicare.ts';
import { storeTexts } from './store.ts';
import { syncTexts } from './sync.ts';
import { tablesTexts } from './tables.ts';

/** Spanish texts of every failure, for the page; "usted" throughout. A missing code is a compile error. */
export const errorTextsEs: Record<ErrorCode, ErrorText> = {
  ...authTexts,
  ...medicareTexts,
  ...syncTexts,
  ...storeTexts,
  ...backupTexts,
  ...importTexts,
  ...tablesTexts,
  ...exportTexts,
  usage: {
    what: 'Esa orden no está bien escrita: {problem}.',
    meaning: 'No se hizo nada.',
    next: 'Escriba claimkeep --help para ver cómo se hace.',
  },
  internal: {
    what: 'Algo salió mal dentro de ClaimKeep.',
    meaning: keptSafe,
    next: 'Cierre ClaimKeep y ábralo otra vez.',
  },
};
