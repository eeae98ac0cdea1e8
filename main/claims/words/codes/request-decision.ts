import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Codes: CMS's list PA-DECISION. Words: ours. */
const decisions = codeTable([
  ['A', 'Medicare said yes.', 'Medicare dijo que sí.'],
  ['N', 'Medicare said no.', 'Medicare dijo que no.'],
  ['P', 'Medicare has not decided yet.', 'Medicare aún no ha decidido.'],
]);

/** What Medicare decided about one service of a request for approval in advance. */
export function requestDecisionWords(code: string, language: Language): string | null {
  return wordsOf(decisions, code, language);
}
