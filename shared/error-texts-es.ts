import type { ErrorText } from './error-texts.ts';
import type { ErrorCode } from './errors.ts';

const keptSafe = 'Todo lo que ya estaba en esta computadora sigue aquí.';

/** Spanish texts of every failure, for the page; "usted" throughout. A missing code is a compile error. */
export const errorTextsEs: Record<ErrorCode, ErrorText> = {
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
  'sync/cancelled': {
    what: 'La descarga se detuvo.',
    meaning: 'Las reclamaciones que ya habían llegado se guardaron.',
    next: 'Oprima “Actualizar” para seguir.',
  },
  'sync/already-running': {
    what: 'Ya hay una descarga en marcha para esta persona.',
    meaning: keptSafe,
    next: 'Espere a que termine.',
  },
  'sync/busy': {
    what: 'Otra ventana u otro comando de ClaimKeep está recibiendo las reclamaciones de esta persona.',
    meaning: keptSafe,
    next: 'Espere a que termine. Después, pruebe otra vez.',
  },
  'sync/not-connected': {
    what: 'Esta persona no está conectada.',
    meaning: keptSafe,
    next: 'Conéctese primero.',
  },
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
  'store/restore-target-exists': {
    what: 'Esa persona ya está aquí.',
    meaning: 'No se reemplazó nada.',
    next: 'Diga que la copia puede tomar su lugar, o borre primero a la persona.',
  },
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
