import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeRange } from '#main/claims/words/codes/code-table.ts';
import { letterRanges } from '#main/claims/words/codes/hcpcs-letter-ranges.ts';
import { medicineRanges } from '#main/claims/words/codes/hcpcs-medicine-ranges.ts';
import { surgeryRanges } from '#main/claims/words/codes/hcpcs-surgery-ranges.ts';
import { testRanges } from '#main/claims/words/codes/hcpcs-test-ranges.ts';
import { hcpcsWords } from '#main/claims/words/codes/hcpcs.ts';

/** What everybody knows of these numbers: CMS's own pages for patients and fee schedule headings name them. */
test.each([
  ['00142', 'Anesthesia for care of the head'],
  ['11721', 'Nail care'],
  ['20610', 'Needle or shot into a joint'],
  ['27130', 'Hip replacement'],
  ['27447', 'Knee replacement'],
  ['27299', 'Surgery or care of the hip'],
  ['36415', 'Taking a blood sample'],
  ['43239', 'Stomach or food pipe exam with a camera'],
  ['45378', 'Colonoscopy'],
  ['66984', 'Cataract surgery'],
  ['67028', 'Shot into the eye'],
  ['70450', 'CT scan of the head or neck'],
  ['71046', 'Chest X-ray'],
  ['77067', 'Mammogram'],
  ['77080', 'Bone strength test'],
  ['80053', 'Group of lab tests'],
  ['83036', 'Blood sugar test (A1C)'],
  ['85025', 'Blood count'],
  ['90662', 'Vaccine (shot)'],
  ['90471', 'Giving a vaccine (shot)'],
  ['90834', 'Talk therapy'],
  ['93000', 'Heart tracing (EKG)'],
  ['93015', 'Heart stress test'],
  ['93306', 'Ultrasound of the heart'],
  ['96413', 'Chemo or other strong drug treatment'],
  ['97110', 'Therapy'],
  ['98941', 'Chiropractor care'],
  ['99203', 'Office visit, new patient'],
  ['99213', 'Office visit, known patient'],
  ['99223', 'First doctor visit in the hospital'],
  ['99232', 'Doctor visit in the hospital'],
  ['99285', 'Emergency room visit'],
  ['99309', 'Doctor visit in a nursing home'],
  ['99422', 'Online visit'],
  ['A0429', 'Ambulance or other ride'],
  ['A0431', 'Ambulance by air'],
  ['A4253', 'Diabetes supplies'],
  ['A4351', 'Bladder tube supplies'],
  ['E0143', 'Walker'],
  ['E0260', 'Hospital bed or bed part'],
  ['E0601', 'CPAP machine'],
  ['E1390', 'Oxygen equipment'],
  ['G0008', 'Giving a vaccine (shot)'],
  ['G0121', 'Colon cancer screening'],
  ['G0402', '“Welcome to Medicare” visit'],
  ['G0439', 'Yearly wellness visit'],
  ['G0491', 'Dialysis'],
  ['J1885', 'Drug given by a shot or drip'],
  ['J9271', 'Cancer drug'],
  ['K0823', 'Power wheelchair or scooter'],
  ['L1833', 'Knee brace'],
  ['P9016', 'Blood or part of blood'],
  ['V5261', 'Hearing aid'],
  ['0002A', 'Giving a vaccine (shot)'],
  ['0023U', 'Lab test'],
  ['3074F', 'Quality report, with no payment'],
  ['0275T', 'New kind of test or treatment'],
  [' g0439 ', 'Yearly wellness visit'],
])('%s: %s', (code, words) => {
  expect(hcpcsWords(code, 'en')).toBe(words);
});

test('in Spanish', () => {
  expect(hcpcsWords('99203', 'es')).toBe('Visita al consultorio, paciente nuevo');
  expect(hcpcsWords('45378', 'es')).toBe('Colonoscopia');
});

test.each(['', '99', '00099', '9921', '992133', '2GGGG', 'XX', 'NULL', '0001Z', 'NHNC1'])('%j has no words', (code) => {
  expect(hcpcsWords(code, 'en')).toBeNull();
});

test('any five characters get words or null', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{5}$/), (code) => {
      const words = hcpcsWords(code, 'en');
      expect(words === null || words.length > 2).toBe(true);
      expect(hcpcsWords(code, 'es') === null).toBe(words === null);
    }),
  );
});

describe.each([
  ['surgery', surgeryRanges, '00100', '69999'],
  ['tests', testRanges, '70000', '89999'],
  ['medicine', medicineRanges, '90000', '99999'],
  ['letters', letterRanges, 'A0000', 'V9999'],
] as const)('the ranges of %s', (_, ranges: readonly CodeRange[], lowest, highest) => {
  test('are five characters, in order, and inside their part', () => {
    const wrong = ranges.filter(
      ([from, to]) => from.length !== 5 || to.length !== 5 || from > to || from < lowest || to > highest,
    );
    expect(wrong).toEqual([]);
    expect(ranges.filter(([from, to]) => from.charAt(0) !== to.charAt(0) && lowest === 'A0000')).toEqual([]);
  });
  test('none is hidden by one before it', () => {
    const hidden = ranges.filter(([from, to], at) => ranges.slice(0, at).some(([a, b]) => a <= from && b >= to));
    expect(hidden).toEqual([]);
  });
});
