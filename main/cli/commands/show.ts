import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { inWordsOf } from '#main/claims/words/languages.ts';
import { payerOf } from '#main/queries/payer.ts';
import type { Payer } from '#shared/domain/payer.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { Services } from '#main/services/services.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { Command } from '../context.ts';
import { findReadable } from '../find-person.ts';
import { languageOf, languageOption } from '../language.ts';
import { amountWords } from '../words.ts';

export const show: Command = {
  usage: 'show ID [--person ID] [--raw] [--language en|es]',
  summary: 'One claim whole; --raw: the FHIR resource byte for byte as received',
  options: { ...languageOption, person: { type: 'string' }, raw: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ args, services, unlock, print, out }) => {
    const [id = ''] = args.words;
    await unlock();
    const db = fileWithClaim(services, args.text('person'), id);
    if (args.flag('raw')) {
      out(getRawClaim(db, id));
      return;
    }
    const claim = getClaim(db, id, languageOf(args));
    print(claim, claimText(claim, payerOf(db)));
  },
};

/** Ids are unique over all people, so the person need not be named. */
function fileWithClaim(services: Services, person: string | null, id: string): ReadableDb {
  const people =
    person === null
      ? services.people.list().filter(({ problem }) => problem === null)
      : [findReadable(services, person)];
  for (const { id: personId } of people) {
    const db = services.readers.get(personId);
    if (hasClaim(db, id)) return db;
  }
  throw new AppError('store/claim-not-found');
}

function hasClaim(db: ReadableDb, id: string): boolean {
  try {
    getRawClaim(db, id);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'store/claim-not-found') return false;
    throw error;
  }
}

function claimText(claim: ClaimDetail, payer: Payer): string {
  const { billed, approved, paid, yourShare } = claim.amounts;
  const paidWords = claim.kind === 'partD' ? 'Your plan paid' : 'Medicare paid';
  return [
    claim.title,
    claim.sentence,
    '',
    `Provider: ${claim.provider.name ?? claim.provider.npi ?? 'not in the data'}`,
    `Charged: ${amountWords(billed)}`,
    `${inWordsOf(payer, 'en', 'Medicare-approved amount')}: ${amountWords(approved)}`,
    `${inWordsOf(payer, 'en', paidWords)}: ${amountWords(paid)}`,
    `${claim.kind === 'partD' ? 'You paid at the pharmacy' : 'You may be billed'}: ${amountWords(yourShare)}`,
    '',
    ...claim.lines.map((line) => {
      const code = line.hcpcs ?? line.ndc?.code ?? line.revenue?.code ?? 'no code';
      return `  ${String(line.sequence)}. ${line.title} (${code}), charged ${amountWords(line.amounts.billed)}`;
    }),
    ...claim.diagnoses.map((diagnosis) => `  Diagnosis ${diagnosis.code} ${diagnosis.display ?? ''}`),
    '',
    'This is not a bill.',
  ].join('\n');
}
