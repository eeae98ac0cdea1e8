import type { Coded } from '#shared/domain/claim.ts';
import { fieldsOf, listOf, textOf } from './json.ts';
import type { Fields } from './json.ts';

/** The codings of a CodeableConcept; none when it is no such thing. */
export function codingsOf(concept: unknown): readonly Fields[] {
  return listOf(fieldsOf(concept)?.['coding']);
}

/**
 * The bare variable name a coding stands for, or null. v2 writes it as an address in `code` (`https://…/resources/variables/x`), v3 as a plain
 * code of one of its own systems. Generic FHIR and CARIN codes are many-to-one and sometimes false, so they never count (claims-data.md, 0.2).
 */
export function variableOf(coding: Fields): string | null {
  const code = coding['code'];
  if (typeof code !== 'string') return null;
  const at = code.lastIndexOf('/variables/');
  if (at >= 0) return textOf(code.slice(at + 11));
  const system = coding['system'];
  return typeof system === 'string' && isV3VariableSystem(system.trimEnd()) ? textOf(code) : null;
}

function isV3VariableSystem(system: string): boolean {
  return (
    system.endsWith('/Adjudication') ||
    system.endsWith('/Supporting-Information') ||
    system.endsWith('/Benefit-Balance')
  );
}

/** The coding as code and cleaned display; null without a code. */
export function codedOf(coding: Fields | null): Coded | null {
  const code = textOf(coding?.['code']);
  return code === null ? null : { code, display: displayOf(coding?.['display']) };
}

/** The first coding with a code whose system ends with one of the given ends, tried in their order. Systems may have trailing blanks. */
export function codedBySystem(concept: unknown, ...systemEnds: readonly string[]): Coded | null {
  const codings = codingsOf(concept);
  if (codings.length === 0) return null;
  for (const end of systemEnds) {
    for (const coding of codings) {
      const coded = hasSystem(coding, end) ? codedOf(coding) : null;
      if (coded !== null) return coded;
    }
  }
  return null;
}

export function hasSystem(coding: Fields, end: string): boolean {
  const system = coding['system'];
  return typeof system === 'string' && system.trimEnd().endsWith(end);
}

/** Whether any coding of the concept has the code. */
export function hasCode(concept: unknown, code: string): boolean {
  return codingsOf(concept).some((coding) => textOf(coding['code']) === code);
}

/** A display as text: trimmed, and without the literal quotes some ICD-9 titles are wrapped in. */
export function displayOf(value: unknown): string | null {
  const text = typeof value === 'string' ? textOf(value) : null;
  if (text === null || text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return textOf(text.slice(1, -1));
}
