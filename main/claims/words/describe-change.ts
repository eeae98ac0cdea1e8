import type { ClaimDifference } from '#shared/domain/claim-change.ts';
import type { Payer } from '#shared/domain/payer.ts';
import type { ChangeKind } from '#shared/domain/sync-change.ts';
import { changeWords } from './change-words.ts';
import { dollars } from './dollars.ts';
import { inWordsOf } from './languages.ts';
import type { Language } from './languages.ts';
import { readableName } from './readable-name.ts';

/** A difference between two contents of a claim, as a whole sentence. */
export function describeDifference(
  difference: ClaimDifference,
  { language, payer }: { readonly language: Language; readonly payer: Payer },
): string {
  const say = inWordsOf(payer, language, changeWords[language]);
  switch (difference.field) {
    case 'status': {
      return say.status[difference.after];
    }
    case 'denied': {
      return say.decision[String(difference.after) as `${typeof difference.after}`];
    }
    case 'provider': {
      return say.provider(nameOf(difference.before), nameOf(difference.after));
    }
    case 'other': {
      return say.other;
    }
    default: {
      return describeValue(difference, say);
    }
  }
}

/** What a download did to a claim, in one or a few words. */
export function changeName(change: ChangeKind, language: Language): string {
  return changeWords[language].kind[change];
}

type Plain = Exclude<ClaimDifference, { readonly field: 'status' | 'denied' | 'provider' | 'other' }>;

function describeValue(difference: Plain, say: (typeof changeWords)[Language]): string {
  switch (difference.field) {
    case 'serviceFrom':
    case 'serviceTo': {
      const day = (date: string | null) => (date === null ? null : say.day(date));
      return say.date(difference.field, day(difference.before), day(difference.after));
    }
    case 'lines':
    case 'diagnoses':
    case 'procedures': {
      return say.count(difference.field, difference.before, difference.after);
    }
    default: {
      return say.amount(difference.field, moneyOf(difference.before.cents), moneyOf(difference.after.cents));
    }
  }
}

function moneyOf(cents: number | null): string | null {
  return cents === null ? null : dollars(cents);
}

function nameOf(name: string | null): string | null {
  return name === null ? null : readableName(name);
}
