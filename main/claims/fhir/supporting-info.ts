import type { Coded, IsoDate } from '#shared/domain/claim.ts';
import { codedOf, codingsOf, variableOf } from './coding.ts';
import { dateOf } from './date.ts';
import { fieldsOf, listOf, numberOf, textOf } from './json.ts';
import type { Fields } from './json.ts';

/** The supporting information of a claim by what it is about: CMS variable names and CARIN slice names. The first of a kind counts. */
export type SupportingInfo = ReadonlyMap<string, Fields>;

export function readSupportingInfo(resource: Fields): SupportingInfo {
  const info = new Map<string, Fields>();
  for (const entry of listOf(resource['supportingInfo'])) {
    for (const coding of codingsOf(entry['category'])) {
      const name = variableOf(coding) ?? textOf(coding['code']);
      if (name !== null && name !== 'info' && !info.has(name)) info.set(name, entry);
    }
  }
  return info;
}

/** The first coding with a code, of the first of the names that has one. A coding with a display wins over one without. */
export function infoCoding(info: SupportingInfo, ...names: readonly string[]): Coded | null {
  for (const name of names) {
    const codings = codingsOf(info.get(name)?.['code']).map(codedOf);
    const coded = codings.find((coding) => coding?.display != null) ?? codings.find((coding) => coding !== null);
    if (coded != null) return coded;
  }
  return null;
}

/** The code among the codings of a name that has the given system end. */
export function infoCode(info: SupportingInfo, name: string, systemEnd: string): string | null {
  const coding = codingsOf(info.get(name)?.['code']).find(
    ({ system }) => typeof system === 'string' && system.trimEnd().endsWith(systemEnd),
  );
  return textOf(coding?.['code']);
}

export function infoDate(info: SupportingInfo, ...names: readonly string[]): IsoDate | null {
  for (const name of names) {
    const date = dateOf(info.get(name)?.['timingDate']);
    if (date !== null) return date;
  }
  return null;
}

export function infoNumber(info: SupportingInfo, name: string): number | null {
  return numberOf(fieldsOf(info.get(name)?.['valueQuantity'])?.['value']);
}

export function infoText(info: SupportingInfo, name: string): string | null {
  return textOf(info.get(name)?.['valueString']);
}
