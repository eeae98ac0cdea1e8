import type { ErrorText } from './error-text.ts';
import type { ErrorCode } from '../errors.ts';

type PlanTexts = Partial<Record<ErrorCode, ErrorText>>;

const keptSafe = 'Everything already on this computer is still here.';
const keptSafeEs = 'Todo lo que ya está en esta computadora sigue aquí.';

/** Failures at another health plan's server whose next step is not the one at Medicare. */
export const planErrorTexts: PlanTexts = {
  'auth/timed-out': {
    what: 'No answer came back from your browser.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Look at what your browser shows. If it names a wrong redirect address or client id, check them under the connection settings, then connect again.',
  },
  'auth/no-claims-data': {
    what: 'Your health plan has no claims to share for this account.',
    meaning: `We kept nothing of this sign-in. ${keptSafe}`,
    next: 'Ask your health plan, then connect again.',
  },
  'medicare/wrong-person': {
    what: 'These claims belong to someone else.',
    meaning: 'We kept none of them, so that two people are never mixed. What was here before is not changed.',
    next: 'Sign out at your health plan in the browser, then connect again as the right person. Add the other person as a new person.',
  },
  'medicare/forbidden': {
    what: 'Your health plan does not let us read this part.',
    meaning: `You may have chosen not to share it, or the scope does not cover it. ${keptSafe}`,
    next: 'To share it, press Reconnect, leave all boxes ticked, and look at the scope under “More settings”.',
  },
};

export const planErrorTextsEs: PlanTexts = {
  'auth/timed-out': {
    what: 'No llegó ninguna respuesta de su navegador.',
    meaning: `No se compartió nada. ${keptSafeEs}`,
    next: 'Vea qué muestra su navegador. Si habla de una dirección de regreso o de un identificador equivocado, revíselos en los ajustes de conexión y conéctese otra vez.',
  },
  'auth/no-claims-data': {
    what: 'Su plan de salud no tiene reclamaciones para compartir de esta cuenta.',
    meaning: `No guardamos nada de esta entrada. ${keptSafeEs}`,
    next: 'Pregunte a su plan de salud y conéctese otra vez.',
  },
  'medicare/wrong-person': {
    what: 'Estas reclamaciones son de otra persona.',
    meaning: 'No guardamos ninguna, para que nunca se mezclen dos personas. Lo que ya estaba aquí no cambió.',
    next: 'Salga de su plan de salud en el navegador y conéctese otra vez como la persona correcta. Agregue a la otra persona como persona nueva.',
  },
  'medicare/forbidden': {
    what: 'Su plan de salud no nos deja leer esta parte.',
    meaning: `Tal vez usted eligió no compartirla, o los permisos pedidos no la incluyen. ${keptSafeEs}`,
    next: 'Para compartirla, oprima “Conectar otra vez”, deje marcadas todas las casillas y revise los permisos en “Más ajustes”.',
  },
};
