import type { AreaTexts } from '../error-text.ts';

/** Spanish texts of failures of files that are brought in. */
export const importTexts: AreaTexts<'import'> = {
  'import/nothing-found': {
    what: 'No encontramos reclamaciones en lo que eligió.',
    meaning: 'No se cambió nada.',
    next: 'Elija un archivo FHIR (.json o .ndjson) o una carpeta con ellos.',
  },
  'import/not-fhir': {
    what: 'Este archivo no contiene reclamaciones de Medicare.',
    meaning: 'No lo usamos.',
    next: 'Elija un archivo FHIR (.json o .ndjson).',
  },
  'import/cut-off': {
    what: 'Este archivo no está completo.',
    meaning: 'Le falta el final o está dañado. No lo usamos.',
    next: 'Copie o descargue el archivo otra vez y tráigalo de nuevo.',
  },
  'import/unreadable': {
    what: 'No se pudo leer este archivo.',
    meaning: 'No lo usamos.',
    next: 'Vea si todavía existe y si usted puede abrirlo.',
  },
  'import/too-large': {
    what: 'Este archivo es demasiado grande.',
    meaning: 'No lo usamos.',
    next: 'Pida sus reclamaciones en archivos más pequeños y luego impórtelos.',
  },
  'import/wrong-person': {
    what: 'Lo que eligió es de otra persona.',
    meaning: 'No guardamos nada de eso, para que nunca se mezclen dos personas.',
    next: 'Tráigalo como persona nueva.',
  },
  'import/cancelled': {
    what: 'Se dejó de leer los archivos.',
    meaning: 'Lo que había antes se guardó. Una persona nueva que no se terminó no se guardó.',
    next: 'Traiga el mismo archivo otra vez para seguir. Nada queda doble.',
  },
};
