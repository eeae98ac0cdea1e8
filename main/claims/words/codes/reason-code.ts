import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';
import { reasons } from './reason-code-table.ts';

/** Codes: claim adjustment group codes (Medicare Claims Processing Manual, chapter 22, 60.1). Words: ours; a share is never called a debt. */
const groups = codeTable([
  ['PR', 'This part may be billed to you.', 'Esta parte se le puede facturar.'],
  ['CO', 'The provider should not bill you for this part.', 'El proveedor no debería cobrarle esta parte.'],
  ['OA', 'This part was changed for another reason.', 'Esta parte cambió por otro motivo.'],
  ['PI', 'Medicare or the plan lowered this part.', 'Medicare o el plan redujo esta parte.'],
  ['CR', 'This fixes an earlier decision.', 'Esto corrige algo que se decidió antes.'],
]);

/** Who bears an adjusted amount. @param code claim adjustment group code (CO, PR, OA, PI, CR) */
export function reasonGroupWords(code: string, language: Language): string | null {
  return wordsOf(groups, code, language);
}

/** Why an amount was adjusted. @param code claim adjustment reason code without its group, such as `45` or `B7` */
export function reasonWords(code: string, language: Language): string | null {
  return wordsOf(reasons, code, language);
}

const parts = /^(CO|PR|OA|PI|CR)?[ -]?([A-Z]?\d{1,3})?$/;

/**
 * What an adjustment says: why, then who bears it. A part we have no words for is left out; null when we have none at all.
 * @param code group and reason as Medicare sends them, such as `CO120`, `PRB7`, `CO-45`; the group or the reason alone will do
 */
export function explainReason(code: string, language: Language): string | null {
  const [, group = '', reason = ''] = parts.exec(code.trim().toUpperCase()) ?? [];
  const said = [reasonWords(reason, language), reasonGroupWords(group, language)].filter((words) => words !== null);
  return said.length === 0 ? null : said.join(' ');
}
