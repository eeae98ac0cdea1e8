import type { AreaTexts } from '../error-text.ts';

/** Spanish texts of failures of official tables that the person adds. */
export const tablesTexts: AreaTexts<'tables'> = {
  'tables/not-recognized': {
    what: 'Este archivo no es una tabla que conocemos.',
    meaning: 'No se cambió nada.',
    next: 'Elija el archivo original de CMS o de la FDA, tal como se descargó (un archivo ZIP sirve).',
  },
  'tables/cut-off': {
    what: 'Este archivo no está entero.',
    meaning: 'No se cambió nada.',
    next: 'Descárguelo otra vez y agréguelo de nuevo.',
  },
  'tables/much-smaller': {
    what: 'Esta tabla tiene muchos menos nombres que la de aquí: {after} en vez de {before}.',
    meaning: 'No se cambió nada. Quizá el archivo no está entero.',
    next: 'Descárguelo otra vez. Si debe ser tan pequeña, elija reemplazar la tabla.',
  },
  'tables/no-match': {
    what: 'Ningún proveedor de sus reclamaciones está en este archivo.',
    meaning: 'No se cambió nada. Solo se guardan los nombres de proveedores de sus reclamaciones.',
    next: 'Agregue el archivo completo de NPPES cuando sus reclamaciones ya estén aquí.',
  },
};
