import type { AreaTexts } from '../error-text.ts';

/** Spanish texts of failures of files that are saved. */
export const exportTexts: AreaTexts<'export'> = {
  'export/cancelled': {
    what: 'Se dejó de guardar.',
    meaning: 'No quedó ningún archivo a medias. Sus reclamaciones no cambian.',
    next: 'Guarde otra vez cuando quiera.',
  },
  'export/already-running': {
    what: 'En este momento se guardan reclamaciones en un archivo.',
    meaning: 'Eso continúa. No se empezó nada más.',
    next: 'Espere a que termine o cierre su ventana para elegir el archivo. Después inténtelo otra vez.',
  },
  'export/failed': {
    what: 'No se pudo guardar el archivo.',
    meaning: 'No quedó ningún archivo a medias. Sus reclamaciones no cambian.',
    next: 'Revise la carpeta y el espacio libre y guarde otra vez.',
  },
  'export/refused': {
    what: 'ClaimKeep no puede guardar un archivo ahí.',
    meaning: 'No quedó ningún archivo a medias. Sus reclamaciones no cambian.',
    next: 'Elija otra carpeta.',
  },
  'export/nothing-to-export': {
    what: 'Ninguna reclamación corresponde a lo que eligió.',
    meaning: 'No se hizo ningún archivo.',
    next: 'Elija menos filtros y guarde otra vez.',
  },
  'export/pdf-not-available': {
    what: 'Aquí no se puede hacer un PDF.',
    meaning: 'No se hizo ningún archivo.',
    next: 'Guarde como CSV, o haga el PDF en la ventana de ClaimKeep.',
  },
};
