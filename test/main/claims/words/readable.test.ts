import { describe, expect, test } from 'vitest';
import { readableDrug } from '#main/claims/words/readable-drug.ts';
import { isOrganizationName, isPersonName, readableName, spokenName } from '#main/claims/words/readable-name.ts';
import { readableTitle } from '#main/claims/words/readable-title.ts';

describe('names', () => {
  test.each([
    ['DR. ELENA MARSH MD', 'Dr. Elena Marsh, MD'],
    ['DR. HAROLD LEROY QUILL II M.D.', 'Dr. Harold Leroy Quill II, MD'],
    ['SUSAN O’NEIL NP', 'Susan O’Neil, NP'],
    ["MARY O'BRIEN-MCDONALD PHD RN", "Mary O'Brien-McDonald, PhD, RN"],
    ['ADVANTAGE HOME HEALTH CARE, INC.', 'Advantage Home Health Care, Inc.'],
    ['CVS PHARMACY #123 LLC', 'CVS Pharmacy #123 LLC'],
    ["ST. MARY'S HOSPITAL OF THE LAKE", "St. Mary's Hospital of the Lake"],
    ['Marsh, Elena', 'Elena Marsh'],
    ['SMITH, JOHN MD', 'John Smith, MD'],
    ['SMITH, JOHN', 'John Smith'],
    ['ELENA MARSH NP-C', 'Elena Marsh, NP-C'],
    ['ELENA MARSH PA-C', 'Elena Marsh, PA-C'],
    ['WEI NG', 'Wei Ng'],
    ['UPMC MERCY', 'UPMC Mercy'],
    ['NYU LANGONE HOSPITALS', 'NYU Langone Hospitals'],
    ['VNA OF THE LAKE', 'VNA of the Lake'],
    ['LAKE EMS', 'Lake EMS'],
    ['LAKE "SUPPLY", INC', 'Lake "Supply", Inc'],
    ['  NORTH   CLINIC ', 'North Clinic'],
    ['Lake Clinic, Inc.', 'Lake Clinic, Inc.'],
    ['deVries Clinic', 'deVries Clinic'],
  ])('%s -> %s', (name, readable) => {
    expect(readableName(name)).toBe(readable);
    expect(readableName(readable)).toBe(readable);
  });
  test('a doctor is spoken of without the letters', () => {
    expect(spokenName('DR. ELENA MARSH MD')).toBe('Dr. Elena Marsh');
    expect(spokenName('ELENA MARSH NP')).toBe('Elena Marsh, NP');
  });
  test('persons and organisations', () => {
    expect(['DR. ELENA MARSH MD', 'ELENA MARSH NP'].map(isPersonName)).toEqual([true, true]);
    expect(['NORTH LAB', 'Lake Medical Group', 'CBS Corporation'].map(isOrganizationName)).toEqual([true, true, true]);
    expect(['Simon Greyson', 'DR. ANN CARE MD'].map(isOrganizationName)).toEqual([false, false]);
    expect(['LAKE CLINIC PA', 'NORTH HOSPITAL', 'TONY STARK'].map(isPersonName)).toEqual([false, false, false]);
  });
});

test.each([
  ['LIPITOR - ATORVASTATIN CALCIUM', 'Lipitor (atorvastatin calcium)'],
  ['Gabapentin - GABAPENTIN', 'Gabapentin'],
  ['Duloxetine - DULOXETINE HYDROCHLORIDE', 'Duloxetine'],
  ['TOPROL XL - METOPROLOL SUCCINATE', 'Toprol XL (metoprolol succinate)'],
  ['Lipitor (atorvastatin calcium)', 'Lipitor (atorvastatin calcium)'],
  ['ASPIRIN', 'Aspirin'],
  [' - WATER', 'Water'],
  ['Lisinopril and Hydrochlorothiazide - HYDROCHLOROTHIAZIDE; LISINOPRIL', 'Lisinopril and Hydrochlorothiazide'],
  ['ZESTORETIC - HYDROCHLOROTHIAZIDE; LISINOPRIL', 'Zestoretic (hydrochlorothiazide; lisinopril)'],
])('drug %s -> %s', (display, readable) => {
  expect(readableDrug(display)).toBe(readable);
});

test.each([
  [
    'AGE-RELATED OSTEOPOROSIS W/O CURRENT PATHOLOGICAL FRACTURE',
    'Age-related osteoporosis without current pathological fracture',
  ],
  ['VARICELLA [CHICKENPOX]', 'Varicella [chickenpox]'],
  ['HIV DISEASE', 'HIV disease'],
  ['VITAMIN D DEFICIENCY, UNSPECIFIED', 'Vitamin D deficiency, unspecified'],
  ['INFLUENZA DUE TO H1N1 VIRUS', 'Influenza due to H1N1 virus'],
  [
    'DISP FX OF NECK OF R FEMUR, INIT FOR CLOS FX',
    'Displaced fracture of neck of right femur, initial encounter for closed fracture',
  ],
  ['ENCNTR FOR SCREEN MAMMOGRAM (L)', 'Encounter for screening mammogram (left)'],
  ['UNSP INJURY OF L HAND, SUBS ENCNTR', 'Unspecified injury of left hand, subsequent encounter'],
  [
    'HYP CHR KIDNEY DISEASE W STG 5 CHR KIDNEY DISEASE',
    'Hypertensive chronic kidney disease with stage 5 chronic kidney disease',
  ],
  ['BURN OF A FINGER, 20TH WEEK, C5-C6, COVID-19', 'Burn of a finger, 20th week, C5-C6, COVID-19'],
  ['HYPERTENSION NOS', 'Hypertension NOS'],
  ['Essential (primary) hypertension', 'Essential (primary) hypertension'],
])('title %s -> %s', (title, readable) => {
  expect(readableTitle(title)).toBe(readable);
});

test('accents that were read as Latin-1 on the way are repaired before the case is changed', () => {
  expect(readableTitle("MENI\u00c3\u0088RE'S DISEASE, RIGHT EAR")).toBe("Menière's disease, right ear");
  expect(readableTitle('Meni\u00c3\u00a8re disease')).toBe('Menière disease');
  expect(readableTitle('Sjögren syndrome')).toBe('Sjögren syndrome');
});
