import type { AreaTexts } from '../error-text.ts';

/** Spanish texts of failures of backups and kept copies. */
export const backupTexts: AreaTexts<'backup'> = {
  'backup/not-recognized': {
    what: 'Este archivo no es una copia de seguridad de ClaimKeep.',
    meaning: 'No se cambió nada.',
    next: 'Elija un archivo cuyo nombre termine en .claimkeep-backup.',
  },
  'backup/damaged': {
    what: 'Una parte de esta copia de seguridad falta o fue cambiada.',
    meaning: 'Aquí no se cambió nada.',
    next: 'Use otra copia, o cópiela otra vez desde donde la guarda.',
  },
  'backup/needs-secret': {
    what: 'Esta copia de seguridad tiene otra llave que ClaimKeep en esta computadora.',
    meaning: 'No se cambió nada.',
    next: 'Escriba el código de recuperación o la frase de contraseña de esa copia.',
  },
  'backup/no-way-to-open': {
    what: 'Una copia hecha ahora no se podría abrir en otra computadora.',
    meaning: 'No se hizo ninguna copia.',
    next: 'Primero haga un código de recuperación o ponga una frase de contraseña.',
  },
  'backup/nobody': {
    what: 'Aquí no hay nadie que guardar.',
    meaning: 'No se hizo ningún archivo. Las personas de ejemplo no se guardan: se pueden hacer otra vez.',
    next: 'Primero conéctese con Medicare o abra un archivo.',
  },
  'backup/already-running': {
    what: 'En este momento se guarda o se recupera una copia de seguridad.',
    meaning: 'Eso continúa. No se empezó nada más.',
    next: 'Espere a que termine o cierre su ventana para elegir el archivo. Después inténtelo otra vez.',
  },
  'backup/no-copy': {
    what: 'Aquí no hay una copia anterior de esta persona.',
    meaning: 'No se cambió nada.',
    next: 'Recupérela de una copia de seguridad, o conéctese otra vez con Medicare.',
  },
};
