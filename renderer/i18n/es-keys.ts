import type { enKeys } from './en-keys.ts';

export const esKeys: Readonly<Record<keyof typeof enKeys, string>> = {
  'passphrase.set': 'Poner una frase de contraseña',
  'passphrase.change': 'Cambiar la frase de contraseña',
  'passphrase.remove': 'Quitar la frase de contraseña',
  'passphrase.removeText':
    'Después ClaimKeep se abre sin ella. Esta computadora o su código de recuperación deben tener la llave.',
  'passphrase.keep': 'Dejarla',
  'passphrase.current': 'La frase que tiene ahora',
  'passphrase.next': 'La frase nueva',
  'passphrase.save': 'Guardar la frase',
  'lock.soon': 'ClaimKeep se cierra con llave en menos de un minuto',
  'lock.soonText': 'Hace rato que nadie usa esta computadora. Mueva el ratón o pulse una tecla para que siga abierto.',
  'settings.lock': 'Cerrar con llave cuando nadie usa esta computadora',
  'settings.lock.after': 'Después de {minutes} minutos, y cuando la computadora duerme',
  'settings.lock.never': 'Nunca',
  'settings.syncAtStart': 'Buscar reclamaciones nuevas cada vez que se abre ClaimKeep',
};
