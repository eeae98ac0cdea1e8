import { describe, expect, test } from 'vitest';
import { admissionSourceWords, admissionTypeWords } from '#main/claims/words/codes/admission.ts';
import { codeWords } from '#main/claims/words/codes/code-words.ts';
import { dischargeStatusWords } from '#main/claims/words/codes/discharge-status.ts';
import { placeOfServiceWords } from '#main/claims/words/codes/place-of-service.ts';
import { revenueWords } from '#main/claims/words/codes/revenue-family.ts';

test('a code that lost its leading zero is the same code', () => {
  expect(placeOfServiceWords('1', 'en')).toBe(placeOfServiceWords('01', 'en'));
  expect(dischargeStatusWords('1', 'en')).toBe('Went home');
  expect(revenueWords('450', 'en')).toBe('Emergency room or urgent care');
  expect(revenueWords('1', 'en')).toBe('Total of all charges');
});

test.each([
  ['0111', 'Room for one person'],
  ['0202', 'Intensive care room'],
  ['0301', 'Lab tests'],
  ['0360', 'Use of the operating room'],
  ['0636', 'Drugs that need a separate bill'],
  ['0651', 'Hospice care'],
  ['1001', 'Room for mental health care'],
  ['6767', null],
  ['hello', null],
])('revenue center %s: %s', (code, words) => {
  expect(revenueWords(code, 'en')).toBe(words);
});

describe('how a stay ended', () => {
  // 81 to 95 are 01 to 70 with a planned readmission (NUBC, October 2013).
  test.each([
    ['81', '01'],
    ['83', '03'],
    ['86', '06'],
    ['87', '21'],
    ['93', '65'],
    ['95', '70'],
  ])('%s is %s with another stay planned', (code, same) => {
    expect(dischargeStatusWords(code, 'en')).toBe(`${dischargeStatusWords(same, 'en')}, with a hospital stay planned`);
    expect(dischargeStatusWords(code, 'es')).toBe(`${dischargeStatusWords(same, 'es')}, con otra estadía ya planeada`);
  });
  test.each(['00', '10', '99', '', 'X'])('%j has no words', (code) => {
    expect(dischargeStatusWords(code, 'en')).toBeNull();
  });
});

describe('how a stay began', () => {
  test('a newborn has no source, because the codes mean something else for it', () => {
    expect(admissionSourceWords('4', 'en', '3')).toBe('From another hospital');
    expect(admissionSourceWords('4', 'en', '4')).toBeNull();
    expect(admissionSourceWords('4', 'en')).toBe('From another hospital');
  });
  test('unknown says nothing', () => {
    expect(['0', '9', '6'].map((code) => admissionTypeWords(code, 'en'))).toEqual([null, null, null]);
  });
});

describe('one entry for all lists', () => {
  test.each([
    ['placeOfService', '11', "Doctor's office", 'Consultorio del médico'],
    ['specialty', '06', 'Heart doctor (cardiology)', 'Médico del corazón (cardiología)'],
    ['specialty', '6', 'Heart doctor (cardiology)', 'Médico del corazón (cardiología)'],
    ['modifier', 'rt', 'Right side', 'Lado derecho'],
    ['modifier', '26', "Only the doctor's part", 'Solo la parte del médico'],
    ['dualStatus', '01', 'QMB: Medicaid pays your Medicare costs', 'QMB: Medicaid paga sus costos de Medicare'],
    ['pharmacyType', '6', 'Mail-order pharmacy', 'Farmacia por correo'],
    ['icd-10-cm', 'I10', 'High blood pressure', 'Presión arterial alta'],
    ['icd-9-cm', '401.9', 'Diseases of the heart and blood vessels', 'Enfermedades del corazón y los vasos sanguíneos'],
    ['icd-10-pcs', '5A1945Z', 'Machine that helps an organ work', 'Máquina que ayuda a un órgano'],
  ] as const)('%s %s', (list, code, en, es) => {
    expect(codeWords(list, code, 'en')).toBe(en);
    expect(codeWords(list, ` ${code} `, 'es')).toBe(es);
  });
});
