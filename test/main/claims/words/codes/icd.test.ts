import { describe, expect, test } from 'vitest';
import { icd10Blocks } from '#main/claims/words/codes/icd-10-blocks.ts';
import { icd10Chapters } from '#main/claims/words/codes/icd-chapters.ts';
import { icdGroup } from '#main/claims/words/codes/icd.ts';

/** What is in each chapter by the tabular list of ICD-10-CM (CDC/CMS). */
describe('ICD-10-CM', () => {
  test.each([
    ['I10', 'Diseases of the heart and blood vessels', 'High blood pressure'],
    ['I1A.0', 'Diseases of the heart and blood vessels', 'High blood pressure'],
    ['i48.91', 'Diseases of the heart and blood vessels', 'Other heart problems, such as rhythm or heart failure'],
    ['I5A', 'Diseases of the heart and blood vessels', 'Other heart problems, such as rhythm or heart failure'],
    ['E11.9', 'Diabetes, cholesterol, hormones, and diet', 'Diabetes'],
    ['E78.00', 'Diabetes, cholesterol, hormones, and diet', 'Cholesterol and body chemistry problems'],
    ['C7A.010', 'Cancer and other growths', 'Hormone cell cancer'],
    ['C4A.0', 'Cancer and other growths', 'Skin cancer'],
    ['M1A.00X0', 'Diseases of the bones, joints, and muscles', 'Rheumatoid arthritis, gout, and like diseases'],
    ['C79.51', 'Cancer and other growths', 'Cancer that spread, or with no clear start'],
    ['D3A.00', 'Cancer and other growths', 'Hormone cell growths, not cancer'],
    ['D48.1', 'Cancer and other growths', 'Growths that may or may not be cancer'],
    ['D50.9', 'Diseases of the blood and immune system', 'Low blood count (anemia) from poor diet'],
    ['H59.011', 'Diseases of the eye', 'Eye problems from a procedure'],
    ['H60.00', 'Diseases of the ear', 'Problems of the outer ear'],
    ['J4A.0', 'Diseases of the lungs and breathing', 'Asthma, COPD, and other lasting lung disease'],
    ['M17.11', 'Diseases of the bones, joints, and muscles', 'Worn joints (osteoarthritis)'],
    ['O9A.111', 'Pregnancy and birth', 'Other problems of pregnancy'],
    ['S72.001A', 'Injuries and poisoning', 'Hip or thigh injury'],
    ['T50.A95A', 'Injuries and poisoning', 'Harm from drugs'],
    ['W18.30XA', 'Causes of an injury or illness', 'Falls'],
    ['Y04.0XXA', 'Causes of an injury or illness', 'Attack by another person'],
    ['Z00.00', 'Checkups and other reasons for care', 'Checkups and screening'],
    ['Z3A.20', 'Checkups and other reasons for care', 'Birth control and pregnancy care'],
    ['U07.1', 'New diseases', 'New diseases, such as COVID-19'],
  ])('%s: %s, %s', (code, chapter, block) => {
    expect(icdGroup(code, 'icd-10-cm', 'en')).toEqual({ chapter, block });
  });

  test('in Spanish', () => {
    expect(icdGroup('I10', 'icd-10-cm', 'es')).toEqual({
      chapter: 'Enfermedades del corazón y los vasos sanguíneos',
      block: 'Presión arterial alta',
    });
  });

  test('a letter and number between the blocks has its chapter and no block', () => {
    expect(icdGroup('D91', 'icd-10-cm', 'en')).toBeNull();
    expect(icdGroup('N66', 'icd-10-cm', 'en')).toEqual({
      chapter: 'Diseases of the kidneys, bladder, and sex organs',
      block: null,
    });
  });

  test.each(['', 'I', 'I1', '401.9', 'XX', 'hello', 'NULL'])('%j is no such code', (code) => {
    expect(icdGroup(code, 'icd-10-cm', 'en')).toBeNull();
  });

  test('has 22 chapters and the 284 blocks of the tabular list, every block in the chapter of both its ends', () => {
    expect(icd10Chapters).toHaveLength(22);
    // C4A and M1A belong to C43-C44 and M05-M14 and have rows of their own.
    expect(icd10Blocks).toHaveLength(284 + 2);
    const apart = icd10Blocks.filter(([from, to]) => {
      const [first, last] = [from, to].map((code) => icdGroup(code, 'icd-10-cm', 'en')?.chapter);
      return first === undefined || first !== last;
    });
    expect(apart).toEqual([]);
  });

  test('no block hides another', () => {
    const hidden = icd10Blocks.filter(([from, , en]) => icdGroup(from, 'icd-10-cm', 'en')?.block !== en);
    expect(hidden).toEqual([]);
  });
});

describe('the other classifications', () => {
  test.each([
    ['401.9', 'icd-9-cm', 'Diseases of the heart and blood vessels'],
    ['V65.42', 'icd-9-cm', 'Checkups and other reasons for care'],
    ['E928.1', 'icd-9-cm', 'Causes of an injury or illness'],
    ['94.66', 'icd-9-pcs', 'Tests and treatment without surgery'],
    ['36.11', 'icd-9-pcs', 'Surgery or care of the heart or blood vessels'],
  ] as const)('%s of %s: %s', (code, system, chapter) => {
    expect(icdGroup(code, system, 'en')).toEqual({ chapter, block: null });
  });

  /** Section and body system by the ICD-10-PCS tables (CMS). */
  test.each([
    ['02100Z9', 'Surgery or care of the heart and large blood vessels'],
    ['0BH17EZ', 'Surgery or care of the lungs and airways'],
    ['0SR9019', 'Surgery or care of the joints of the lower body'],
    ['B2151ZZ', 'X-ray or other picture of the heart and large blood vessels'],
    ['BP17ZZZ', 'X-ray or other picture of the arm'],
    ['BQ0HZZZ', 'X-ray or other picture of the leg'],
    ['CD1YYZZ', 'Scan with a tracer of the stomach and bowel'],
    ['DM001ZZ', 'Radiation treatment of the breast'],
  ])('%s of ICD-10-PCS: %s', (code, block) => {
    expect(icdGroup(code, 'icd-10-pcs', 'en')?.block).toBe(block);
  });
  test('sections without a part of the body', () => {
    expect(icdGroup('5A1945Z', 'icd-10-pcs', 'en')).toEqual({
      chapter: 'Machine that helps an organ work',
      block: null,
    });
    expect(icdGroup('30233N1', 'icd-10-pcs', 'en')).toEqual({ chapter: 'Drugs, fluids, or blood given', block: null });
  });
  test('Spanish joins "de" and "el"', () => {
    expect(icdGroup('02100Z9', 'icd-10-pcs', 'es')?.block).toBe(
      'Cirugía o atención del corazón y los vasos sanguíneos grandes',
    );
    expect(icdGroup('0BH17EZ', 'icd-10-pcs', 'es')?.block).toBe(
      'Cirugía o atención de los pulmones y las vías respiratorias',
    );
  });

  test('the same letters mean different things in ICD-9 and ICD-10, so an unknown system is not guessed', () => {
    expect(icdGroup('V90.00', 'icd-10-cm', 'en')?.chapter).toBe('Causes of an injury or illness');
    expect(icdGroup('V90.00', 'icd-9-cm', 'en')?.chapter).toBe('Checkups and other reasons for care');
    expect(icdGroup('V90.00', 'unknown', 'en')).toBeNull();
    expect(icdGroup('I10', 'icd-9-cm', 'en')).toBeNull();
  });
});
