import { describe, expect, test } from 'vitest';
import type { Language } from '#main/claims/words/languages.ts';
import { fleschKincaidGrade, inflesz } from '../readability.ts';
import { allTexts } from './all-texts.ts';

/**
 * Names of programs and medical words that have no shorter word, or stand in parentheses because a bill has them. Each counts as one common word:
 * its length is not our wording.
 */
const unavoidable: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    String.raw`\b(?:${[
      'Medicare|Medicaid|pharmacy|pharmacist|osteopathic|Indian Health Service|intellectual disabilit(?:y|ies)|disability|occupational|assignment|catastrophic',
      'anesthesia|gastroenterology|ophthalmology|dermatology|pulmonology|nephrology|rheumatology|hematology|geriatrics|orthopedics',
      'radiology|cardiology|oncology|psychiatry|psychologist|audiologist|dietitian|chiropractor|orthodontist|optometrist',
      'physician assistant|diabetes|dialysis|cholesterol|arteries|pancreas|personality|bacteria|Parkinson’s|dementia',
    ].join('|')})`,
    'gi',
  ),
  es: new RegExp(
    [
      'Medicare|Medicaid|discapacidad intelectual|discapacidad|ambulatori[oa]|enfermería especializada|catastrófica|rehabilitación',
      'gastroenterología|oftalmología|dermatología|neumología|nefrología|reumatología|hematología|geriatría|ortopedia|endocrinología',
      'radiología|cardiología|oncología|psiquiatría|neurología|ginecología y obstetricia|medicina interna|dietista|ocupacional',
      'otorrinolaringología|osteopatía|articulaci(?:ón|ones)|insuficiencia|reclamación|proveedor|medicamentos?|enfermedad(?:es)?|especialista',
      'osteoporosis|esquizofrenia|conjuntivitis|radiografía|quimioterapia|radioterapia|fisioterapia|respiratori[oa]s?|quiropráctico|laboratorio|procedimientos?',
    ].join('|'),
    'giu',
  ),
};

const common: Readonly<Record<Language, string>> = { en: 'doctor', es: 'médico' };

/** A label is read after the words it stands beside; a sentence stands alone. */
const beside: Readonly<Record<Language, string>> = { en: 'What this part was for: ', es: 'Para qué fue esta parte: ' };

function asRead(text: string, language: Language): string {
  const plain = text.replaceAll(unavoidable[language], common[language]);
  return plain.endsWith('.') ? plain : `${beside[language]}${plain}.`;
}

const formulas = { en: fleschKincaidGrade, es: inflesz } as const;

function scored(language: Language) {
  const lists = [...allTexts(language)].map(([list, texts]) => ({
    list,
    scores: [...texts].map((text) => ({ text, score: formulas[language](asRead(text, language)) })),
  }));
  const harder = language === 'en' ? 1 : -1;
  const all = lists.flatMap(({ scores }) => scores).toSorted((a, b) => harder * (b.score - a.score));
  const worst = all.slice(0, 12).map(({ text, score }) => `  ${score.toFixed(1)}  ${text}`);
  const averages = lists.map(({ list, scores }) => ({
    list,
    average: scores.reduce((sum, { score }) => sum + score, 0) / scores.length,
  }));
  console.info([`Words for codes, ${language}: ${all.length} texts. Hardest:`, ...worst].join('\n'));
  return { all, averages };
}

describe('the words for codes read easily', () => {
  test('English: grade 6 or lower on average for every list, none above grade 8', () => {
    const { all, averages } = scored('en');
    expect(all.length).toBeGreaterThan(1500);
    expect(averages.filter(({ average }) => average > 6)).toEqual([]);
    expect(all.filter(({ score }) => score > 8)).toEqual([]);
  });

  test('Spanish: fairly easy on average for every list (INFLESZ), none harder than normal', () => {
    const { all, averages } = scored('es');
    expect(all.length).toBeGreaterThan(1500);
    expect(averages.filter(({ average }) => average < 65)).toEqual([]);
    expect(all.filter(({ score }) => score < 55)).toEqual([]);
  });
});
