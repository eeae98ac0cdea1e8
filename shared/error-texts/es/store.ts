import type { AreaTexts } from '../error-text.ts';

/** Spanish texts of failures of keys and files. */
export const storeTexts: AreaTexts<'store'> = {
  'store/locked': {
    what: 'ClaimKeep está cerrado.',
    meaning: 'Sus reclamaciones están aquí, pero hace falta su frase de contraseña o su código de recuperación.',
    next: 'Escríbalo para abrir ClaimKeep.',
  },
  'store/wrong-secret': {
    what: 'Esa frase de contraseña o ese código de recuperación no es correcto.',
    meaning: 'No se cambió nada.',
    next: 'Revíselo y pruebe otra vez. En la frase cuentan las mayúsculas. En el código no.',
  },
  'store/last-way': {
    what: 'Es la única manera segura que queda de abrir sus reclamaciones.',
    meaning: 'No se cambió nada.',
    next: 'Primero haga un código de recuperación y escríbalo de vuelta, o ponga una frase. Después puede quitar esto.',
  },
  'store/recovery-code-needed': {
    what: 'Primero viene su código de recuperación.',
    meaning: 'Sin él, sus reclamaciones podrían perderse con esta computadora. No se cambió nada.',
    next: 'Haga su código de recuperación y escríbalo de vuelta una vez. Después siga aquí.',
  },
  'store/no-household': {
    what: 'ClaimKeep todavía no está preparado aquí.',
    meaning: 'No hay reclamaciones en esta carpeta.',
    next: 'Prepárelo primero.',
  },
  'store/household-exists': {
    what: 'ClaimKeep ya está preparado aquí.',
    meaning: 'No se cambió nada.',
    next: 'Úselo como está, o elija otra carpeta.',
  },
  'store/household-damaged': {
    what: 'No se puede leer el archivo de llaves de ClaimKeep.',
    meaning: 'Sus reclamaciones siguen cifradas en esta computadora. No cambiamos nada.',
    next: 'Vuelva a poner household.json y vault.json de una copia de seguridad de la carpeta de ClaimKeep.',
  },
  'store/keychain-lost': {
    what: 'Esta computadora ya no tiene la llave de sus reclamaciones.',
    meaning: 'Sus reclamaciones siguen aquí, bien guardadas. Esto pasa después de algunos cambios del sistema.',
    next: 'Escriba su código de recuperación o su frase de contraseña.',
  },
  'store/passphrase-needed': {
    what: 'Esta computadora no tiene un lugar seguro para una llave.',
    meaning: 'Sus reclamaciones necesitan una frase de contraseña para estar seguras.',
    next: 'Elija una frase de contraseña de 8 letras o más.',
  },
  'store/passphrase-too-short': {
    what: 'Esa frase de contraseña es muy corta.',
    meaning: 'Una frase corta es fácil de adivinar.',
    next: 'Use 8 letras o más. Varias palabras juntas sirven bien.',
  },
  'store/newer-version': {
    what: 'Este archivo lo hizo una versión más nueva de ClaimKeep.',
    meaning: 'No lo tocamos. No se perdió nada.',
    next: 'Instale la versión más nueva de ClaimKeep y ábralo otra vez.',
  },
  'store/damaged': {
    what: 'El archivo de esta persona está dañado o su llave no sirve.',
    meaning: 'No lo cambiamos.',
    next: 'Vaya a “Mis datos” y repárelo: se guarda lo que aún se puede leer. O vuelva a poner una copia de seguridad.',
  },
  'store/not-damaged': {
    what: 'El archivo de esta persona está entero.',
    meaning: 'No hay nada que reparar y no se cambió nada.',
    next: 'Siga como antes.',
  },
  'store/disk-full': {
    what: 'El disco está lleno.',
    meaning: 'Lo que ya estaba guardado está entero. La última parte no se guardó.',
    next: 'Libere espacio y pruebe otra vez.',
  },
  'store/read-only': {
    what: 'ClaimKeep no puede escribir en su carpeta.',
    meaning: 'No se cambió nada.',
    next: 'Permita escribir en la carpeta, o elija otra.',
  },
  'store/busy': {
    what: 'Otro ClaimKeep está usando este archivo.',
    meaning: 'No se cambió nada.',
    next: 'Cierre el otro y pruebe otra vez.',
  },
  'store/person-not-found': {
    what: 'Esa persona no está aquí.',
    meaning: 'No se cambió nada.',
    next: 'Vea la lista de personas y elija una.',
  },
  'store/claim-not-found': {
    what: 'Esa reclamación no está aquí.',
    meaning: 'No se cambió nada.',
    next: 'Vea la lista de reclamaciones y elija una.',
  },
  'store/restore-target-exists': {
    what: 'Esa persona ya está aquí.',
    meaning: 'No se reemplazó nada.',
    next: 'Diga que la copia puede tomar su lugar, o borre primero a la persona.',
  },
};
