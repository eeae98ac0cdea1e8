import type { MissingWords } from './missing-words.ts';
import { spanishDay } from './spanish-dates.ts';

export const spanishMissing: MissingWords = {
  reconnect: () => [
    'El permiso de Medicare terminó y no puede llegar nada nuevo. Sus reclamaciones siguen aquí.',
    'Conéctese otra vez.',
  ],
  incompleteDownload: () => ['La última actualización paró antes de terminar.', 'Oprima Actualizar. Sigue donde paró.'],
  longAgo: ({ lastSyncedOn }) => [
    `La última actualización fue el ${spanishDay(lastSyncedOn ?? '')}.`,
    'Oprima Actualizar para recibir lo nuevo.',
  ],
  newToMedicare: ({ coveredSince }) => [
    `Usted entró a Medicare el ${spanishDay(coveredSince ?? '')}. Sus primeras reclamaciones pueden tardar hasta 6 meses.`,
    'Mire otra vez en unas semanas.',
  ],
  noClaims: () => [
    'Medicare no envió reclamaciones de usted.',
    'Si cree que falta algo, llame al 1-800-MEDICARE (1-800-633-4227).',
  ],
  medicareAdvantage: ({ advantage, kinds }) => [
    [
      advantage.state === 'listed'
        ? `La lista de Medicare${advantage.year === null ? '' : ` de ${advantage.year}`} nombra un plan Medicare Advantage para usted.`
        : 'Usted está en un plan Medicare Advantage.',
      kinds.every((kind) => kind === 'partD')
        ? 'Por eso Medicare solo tiene sus recetas. Su plan tiene lo demás.'
        : 'La atención que pagó el plan no está aquí. Lo que está aquí lo pagó Medicare mismo, a veces antes del plan.',
    ].join(' '),
    'Pida a su plan sus reclamaciones.',
  ],
  onlyPrescriptions: () => [
    'Solo llegaron recetas. Es así en un plan Medicare Advantage, o si usted eligió no compartir más.',
    'Si tiene Medicare Original, conéctese otra vez y comparta todo.',
  ],
  claimsLag: () => [
    'Una reclamación tarda semanas en llegar. Lo de las últimas 6 a 8 semanas quizá no está todavía en la lista.',
    null,
  ],
  importedOnly: () => ['Estas reclamaciones vienen de un archivo. Lo que no estaba en el archivo no está aquí.', null],
  setAside: ({ setAsideCount }) => [
    setAsideCount === 1
      ? 'No pudimos leer 1 registro. Está guardado, y un ClaimKeep más nuevo quizá lo lea.'
      : `No pudimos leer ${setAsideCount} registros. Están guardados, y un ClaimKeep más nuevo quizá los lea.`,
    null,
  ],
  noPrescriptions: () => ['No llegaron recetas. Solo llegan de un plan de medicamentos de Medicare.', null],
  notInMedicare: () => ['Medicare no sabe lo que usted pagó en efectivo, con un cupón o con otro seguro.', null],
  substanceUse: () => [
    'Las reclamaciones por alcohol o drogas llegan solo si usted eligió compartirlas. No podemos ver si falta alguna.',
    null,
  ],
  before2014: () => ['Medicare comparte reclamaciones desde 2014. No tiene más viejas para compartir.', null],
  demographicsNotShared: () => [
    'No se compartió su nombre ni su fecha de nacimiento. Sus reclamaciones no cambian por eso.',
    'Puede dar un nombre a esta persona en Personas.',
  ],
};
