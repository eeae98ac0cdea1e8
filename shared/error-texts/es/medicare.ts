import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** Spanish texts of failures of the API. */
export const medicareTexts: AreaTexts<'medicare'> = {
  'medicare/unreachable': {
    what: 'No se pudo llegar a {source}.',
    meaning: keptSafe,
    next: 'Revise su conexión a internet y oprima “Actualizar” otra vez. Sigue donde se quedó.',
  },
  'medicare/server-error': {
    what: 'Las computadoras de {source} tuvieron un problema (respuesta {status}).',
    meaning: keptSafe,
    next: 'Pruebe más tarde. La descarga sigue donde se quedó.',
  },
  'medicare/not-json': {
    what: '{Source} envió una página en vez de reclamaciones.',
    meaning: `No la usamos. ${keptSafe}`,
    next: 'Pruebe más tarde. La descarga sigue donde se quedó.',
  },
  'medicare/forbidden': {
    what: '{Source} no nos deja leer esta parte.',
    meaning: `Tal vez usted eligió no compartirla. ${keptSafe}`,
    next: 'Para compartirla, oprima “Conectar otra vez” y deje marcadas todas las casillas.',
  },
  'medicare/too-many-requests': {
    what: '{Source} nos pide esperar.',
    meaning: keptSafe,
    next: 'Pruebe otra vez en una hora.',
  },
  'medicare/wrong-person': {
    what: 'Estas reclamaciones son de otra persona.',
    meaning: 'No guardamos ninguna, para que nunca se mezclen dos personas. Lo que ya estaba aquí no cambió.',
    next: 'Conéctese otra vez. Si Medicare muestra otro nombre, elija allí “¿No es usted? Cambiar de cuenta” (“Switch account”). Agregue a la otra persona como persona nueva.',
  },
  'medicare/incomplete-answer': {
    what: '{Source} envió solo una parte de la respuesta.',
    meaning: `No la usamos. ${keptSafe}`,
    next: 'Pruebe otra vez. La descarga sigue donde se quedó.',
  },
  'medicare/bad-request': {
    what: '{Source} no entendió lo que pedimos (respuesta {status}).',
    meaning: keptSafe,
    next: 'Busque una versión más nueva de ClaimKeep.',
  },
};
