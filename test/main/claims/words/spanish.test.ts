import { describe, expect, test } from 'vitest';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { lineTitle } from '#main/claims/words/line-title.ts';
import { spanishMonth, spanishWhen } from '#main/claims/words/spanish-dates.ts';
import type { ClaimFacts } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';

const visit: ClaimFacts = {
  kind: 'carrier',
  status: 'final',
  apiVersion: 'v2',
  topic: 'officeVisit',
  serviceFrom: '2026-05-27',
  serviceTo: '2026-05-27',
  provider: { name: 'DR. ELENA MARSH MD', npi: null },
  denied: false,
  amounts: {
    billed: reported(25000, 'b'),
    approved: reported(123456, 'a'),
    paid: reported(11368, 'p'),
    yourShare: calculated(2842, 's'),
  },
  drugName: null,
  daysSupply: null,
  setting: null,
  city: null,
};
const missing = { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported };
const institution = { ...visit.amounts, approved: notReported };
const withoutShare = { ...institution, yourShare: notReported };
const lake = { name: 'LAKE HOSPITAL', npi: null };
/** Outpatient care has no approved amount of its own. */
const hospitalCost = 'El cargo fue de $250.00. Medicare pagó $113.68; se le pueden facturar $28.42.';
const cost = 'Medicare aprobó $1,234.56 y pagó $113.68; se le pueden facturar $28.42.';

function sentence(parts: Partial<ClaimFacts>): string {
  return describeClaim({ ...visit, ...parts }, 'es').sentence;
}

describe('one sentence per kind', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    ['a visit', {}, `El 27 de mayo de 2026, usted tuvo una visita al consultorio con Elena Marsh, MD. ${cost}`],
    [
      'a test',
      { topic: 'labTest', provider: { name: 'NORTH LAB', npi: null } },
      `El 27 de mayo de 2026, usted se hizo una prueba de laboratorio en North Lab. ${cost}`,
    ],
    [
      'a test with somebody whose name tells nothing',
      { topic: 'imaging', provider: { name: 'Simon Greyson', npi: null } },
      `El 27 de mayo de 2026, usted se hizo una radiografía u otra imagen con Simon Greyson. ${cost}`,
    ],
    [
      'care of a part of the body is had with its giver',
      { topic: 'eyeCare' },
      `El 27 de mayo de 2026, usted recibió cuidado de los ojos con Elena Marsh, MD. ${cost}`,
    ],
    [
      'equipment',
      { kind: 'dme', topic: 'wheelchair', provider: { name: 'LAKE SUPPLY, INC.', npi: null } },
      `El 27 de mayo de 2026, usted recibió una silla de ruedas o un scooter (o una parte) de Lake Supply, Inc. ${cost}`,
    ],
    [
      'a stay',
      {
        kind: 'inpatient',
        topic: 'hospitalStay',
        provider: lake,
        serviceFrom: '2016-01-15',
        serviceTo: '2016-01-27',
        amounts: institution,
      },
      'Del 15 al 27 de enero de 2016, usted tuvo una estadía en el hospital (Lake Hospital). El cargo fue de $250.00. Medicare pagó $113.68; se le pueden facturar $28.42.',
    ],
    [
      'a nursing facility',
      { kind: 'snf', topic: 'nursingFacilityStay', provider: { name: null, npi: null }, amounts: institution },
      'El 27 de mayo de 2026, usted estuvo en un centro de enfermería especializada. El cargo fue de $250.00. Medicare pagó $113.68; se le pueden facturar $28.42.',
    ],
    [
      'an outpatient test',
      { kind: 'outpatient', topic: 'labTest', provider: lake, setting: 'hospital' },
      `El 27 de mayo de 2026, usted se hizo una prueba de laboratorio en Lake Hospital sin internarse. ${hospitalCost}`,
    ],
    [
      'an outpatient emergency visit without a provider',
      { kind: 'outpatient', topic: 'emergencyVisit', provider: { name: null, npi: null } },
      `El 27 de mayo de 2026, usted tuvo una visita a la sala de emergencias. ${hospitalCost}`,
    ],
    [
      'home health',
      { kind: 'hha', topic: 'homeHealth', provider: lake, amounts: withoutShare },
      'El 27 de mayo de 2026, usted recibió cuidado de la salud en el hogar de Lake Hospital. El cargo fue de $250.00. Medicare pagó $113.68. Esta reclamación no dice cuánto se le puede facturar. La mayoría de las personas no paga nada por las visitas de salud en el hogar.',
    ],
    [
      'hospice',
      { kind: 'hospice', topic: 'hospiceCare', provider: lake, amounts: withoutShare },
      'El 27 de mayo de 2026, usted recibió cuidado de hospicio de Lake Hospital. El cargo fue de $250.00. Medicare pagó $113.68. Esta reclamación no dice cuánto se le puede facturar. La mayoría de las personas paga poco o nada por el cuidado de hospicio.',
    ],
    [
      'a prescription',
      {
        kind: 'partD',
        topic: 'prescription',
        provider: { name: 'LAKE PHARMACY', npi: null },
        drugName: 'Calmol',
        daysSupply: 30,
        amounts: institution,
      },
      'El 27 de mayo de 2026, usted surtió una receta de Calmol (30 días) en Lake Pharmacy. El precio fue de $250.00. Su plan pagó $113.68; usted pagó $28.42 en la farmacia.',
    ],
    [
      'a request',
      { kind: 'other', topic: 'priorAuthorization', status: 'pending', provider: lake, amounts: missing },
      'Lake Hospital le pidió a Medicare una aprobación por adelantado. No tiene costos. Medicare aún no ha decidido.',
    ],
    [
      'a request of nobody',
      { kind: 'other', topic: 'priorAuthorization', provider: { name: null, npi: null }, amounts: missing },
      'Se le pidió a Medicare una aprobación por adelantado. No tiene costos.',
    ],
  ])('%s', (_, parts, expected) => {
    expect(sentence(parts)).toBe(expected);
  });
});

describe('gaps are said', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    [
      'no date',
      { serviceFrom: null, serviceTo: null },
      'Usted tuvo una visita al consultorio con Elena Marsh, MD. No se dice en qué fecha. Medicare aprobó',
    ],
    [
      'no payment',
      { amounts: { ...visit.amounts, paid: notReported } },
      'Medicare aprobó $1,234.56. Esta reclamación no dice cuánto pagó Medicare; se le pueden facturar $28.42.',
    ],
    ['no money', { amounts: missing }, 'Esta reclamación no dice cuánto pagó Medicare ni cuánto se le puede facturar.'],
    [
      'no drug money',
      { kind: 'partD', amounts: missing },
      'Esta reclamación no dice cuánto pagó su plan ni cuánto pagó usted.',
    ],
    [
      'one day of a drug',
      { kind: 'partD', drugName: 'Calmol', daysSupply: 1 },
      'una receta de Calmol (1 día) con Elena Marsh, MD.',
    ],
    [
      'taken back',
      { amounts: { ...visit.amounts, paid: reported(-1000, 'p') } },
      'Medicare recuperó $10.00; se le pueden facturar',
    ],
    [
      'a credit at the pharmacy',
      {
        kind: 'partD',
        amounts: { ...institution, paid: reported(-1000, 'p'), yourShare: reported(-250, 's') },
      },
      'Su plan recuperó $10.00; la farmacia le devolvió $2.50.',
    ],
    [
      'denied',
      { denied: true, amounts: { ...missing, billed: reported(25000, 'b') } },
      'Medicare no aprobó esta reclamación. El cargo fue de $250.00. Esta reclamación no dice cuánto se le puede facturar. Si recibe una factura, llame al proveedor antes de pagar.',
    ],
    [
      'replaced',
      { status: 'superseded' },
      'MD. Medicare tiene una versión más nueva de esta reclamación. Esta no cuenta.',
    ],
    ['cancelled', { status: 'cancelled' }, 'MD. Esta reclamación ya no cuenta porque se canceló.'],
    ['not final', { status: 'pending' }, `${cost} Esta reclamación aún no es final. Sus cantidades pueden cambiar.`],
  ])('%s', (_, parts, expected) => {
    expect(sentence(parts)).toContain(expected);
  });
});

test('titles', () => {
  const title = (parts: Partial<ClaimFacts>) => describeClaim({ ...visit, ...parts }, 'es').title;
  expect(title({})).toBe('Visita al consultorio');
  expect(title({ topic: 'otherService' })).toBe('Médico u otro profesional');
  expect(title({ kind: 'partD', topic: 'prescription', drugName: 'Calmol' })).toBe('Receta: Calmol');
  expect(title({ kind: 'partD', topic: 'prescription' })).toBe('Receta');
  const drug = {
    topic: 'injectedDrug',
    isTotalLine: false,
    ndc: { code: '1', display: 'CALMOL - EXAMPLEAMINE' },
  } as const;
  expect(lineTitle(drug, 'outpatient', 'es')).toBe('Medicamento por inyección o suero: Calmol (exampleamine)');
  expect(lineTitle({ ...drug, isTotalLine: true }, 'outpatient', 'es')).toContain('total');
});

test('dates', () => {
  expect(spanishWhen('2026-05-07', null)).toBe('El 7 de mayo de 2026,');
  expect(spanishWhen('2026-05-27', '2026-06-03')).toBe('Del 27 de mayo al 3 de junio de 2026,');
  expect(spanishWhen('2025-12-30', '2026-01-02')).toBe('Del 30 de diciembre de 2025 al 2 de enero de 2026,');
  expect(spanishWhen(null, null)).toBeNull();
  expect(spanishMonth('2026-05-27')).toBe('mayo de 2026');
});
