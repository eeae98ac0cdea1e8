import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** Spanish texts of failures of sign-in. */
export const authTexts: AreaTexts<'auth'> = {
  'auth/denied': {
    what: 'Usted eligió no compartir sus reclamaciones.',
    meaning: `{Source} no nos envió nada. ${keptSafe}`,
    next: 'Si cambia de opinión, conéctese otra vez.',
  },
  'auth/cancelled': {
    what: 'La entrada se detuvo.',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Conéctese otra vez cuando quiera.',
  },
  'auth/timed-out': {
    what: 'No llegó ninguna respuesta de su navegador.',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Vea qué muestra su navegador y la lista de páginas de Medicare que está aquí. Después conéctese otra vez.',
  },
  'auth/no-claims-data': {
    what: '{Source} todavía no tiene reclamaciones para compartir de esta cuenta.',
    meaning: `Esto puede pasar en los primeros meses con Medicare. ${keptSafe}`,
    next: 'Pruebe otra vez en unas semanas, o llame al 1-800-MEDICARE (1-800-633-4227).',
  },
  'auth/code-expired': {
    what: 'La entrada tardó demasiado.',
    meaning: `El código de un solo uso de {source} ya no servía. ${keptSafe}`,
    next: 'Conéctese otra vez y entre de nuevo.',
  },
  'auth/wrong-client': {
    what: '{Source} no conoce este identificador de cliente o este secreto.',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Revise el identificador y el secreto letra por letra y conéctese otra vez.',
  },
  'auth/app-refused': {
    what: '{Source} no acepta este programa por ahora.',
    meaning: `Se trata del programa, no de usted. ${keptSafe}`,
    next: 'Pruebe otra vez mañana. Si sigue igual, conéctese otra vez o pregunte a quien le dio el identificador.',
  },
  'auth/server-down': {
    what: 'No se pudo llegar a la página de entrada de {source}.',
    meaning: `Puede estar cerrada por un rato, o esta computadora no tiene internet. ${keptSafe}`,
    next: 'Revise su conexión a internet y pruebe más tarde.',
  },
  'auth/server-error': {
    what: 'La página de entrada de {source} dio una respuesta sin sentido.',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Pruebe otra vez en una hora.',
  },
  'auth/bad-callback': {
    what: 'Algo que no es {source} trató de responder.',
    meaning: 'No le hicimos caso. No se compartió nada.',
    next: 'Cierre otros programas y conéctese otra vez.',
  },
  'auth/already-running': {
    what: 'Ya hay una entrada abierta.',
    meaning: 'Solo puede haber una a la vez.',
    next: 'Termínela en su navegador, o cancélela aquí primero.',
  },
  'auth/port-in-use': {
    what: 'Otro programa usa la dirección que hace falta para entrar (puerto {port}).',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Cierre el otro programa, o elija otro puerto en los ajustes de conexión.',
  },
  'auth/browser-not-opened': {
    what: 'No se pudo abrir su navegador.',
    meaning: `No se compartió nada. ${keptSafe}`,
    next: 'Elija un navegador principal en esta computadora y conéctese otra vez.',
  },
  'auth/reconnect-needed': {
    what: '{Source} le pide entrar otra vez.',
    meaning: `Es normal y pasa de vez en cuando. ${keptSafe}`,
    next: 'Oprima “Conectar otra vez”.',
  },
  'auth/bad-configuration': {
    what: 'Un ajuste de conexión no está bien: {field}.',
    meaning: 'No contactamos a nadie.',
    next: 'Corríjalo y conéctese otra vez.',
  },
  'auth/discovery-failed': {
    what: 'La dirección {host} no dijo cómo entrar.',
    meaning: 'No se compartió nada.',
    next: 'Confirme la dirección con su plan de salud, o escriba usted las cuatro direcciones.',
  },
  'auth/no-pkce': {
    what: 'Este servidor no ofrece una forma segura de entrar.',
    meaning: 'No se compartió nada. Sin esta protección (PKCE) otra persona podría usar su entrada.',
    next: 'Pregunte a su plan de salud cuándo aceptará PKCE.',
  },
  'auth/not-identified': {
    what: 'Usted entró, pero {source} no pudo decirnos de quién es la cuenta.',
    meaning: `No guardamos nada de esta entrada y devolvimos el permiso. ${keptSafe}`,
    next: 'Conéctese otra vez en una hora.',
  },
  'auth/scope-refused': {
    what: '{Source} no da lo que pedimos (los permisos, “scope”).',
    meaning: `Usted estuvo en su navegador, pero no se compartió nada. ${keptSafe}`,
    next: 'Pida los permisos correctos a quien le dio el identificador. Escríbalos en “Más ajustes” y conéctese otra vez.',
  },
  'auth/no-fhir-address': {
    what: 'La dirección {host} dice cómo entrar, pero no dónde están las reclamaciones.',
    meaning: 'No se compartió nada.',
    next: 'Pida a su plan de salud la dirección FHIR y escriba esa.',
  },
};
