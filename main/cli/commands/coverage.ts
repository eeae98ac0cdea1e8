import { coverageDetails } from '#main/claims/words/describe-coverage-codes.ts';
import { coverageSentences } from '#main/claims/words/describe-coverage.ts';
import { missingReasons } from '#main/queries/missing-reasons.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { isoDateOf } from '#main/services/today.ts';
import type { Command } from '../context.ts';
import { findReadable } from '../find-person.ts';
import { languageOf, languageOption } from '../language.ts';

export const coverage: Command = {
  usage: 'coverage [--person ID] [--language en|es]',
  summary: 'What covers a person, and why something may be missing',
  options: { ...languageOption, person: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    const language = languageOf(args);
    await unlock();
    const db = services.readers.get(findReadable(services, args.text('person')).id);
    const asOf = isoDateOf(new Date());
    const known = personCoverage(db);
    const { coverages } = known;
    const sentences = coverageSentences(known, { language, asOf });
    const details = coverageDetails(coverages, language);
    const missing = missingReasons(db, { asOf, language });
    print(
      { coverages, sentences, details, missing },
      [
        ...sentences.map(({ text }) => text),
        '',
        ...missing.map(({ text, next }) => `- ${[text, next].filter((one) => one !== null).join(' ')}`),
      ].join('\n'),
    );
  },
};
