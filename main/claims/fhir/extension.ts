import type { Coded } from '#shared/domain/claim.ts';
import { codedOf } from './coding.ts';
import { fieldsOf, listOf, numberOf, textOf } from './json.ts';
import type { Fields } from './json.ts';

/** The extensions whose address ends with `/name`, in their order. Some names come twice, once as a quantity and once as a code. */
export function extensionsOf(element: Fields | null, name: string): readonly Fields[] {
  const all = listOf(element?.['extension']);
  return all.length === 0 ? all : all.filter(({ url }) => typeof url === 'string' && isNamed(url, name));
}

/** Addresses may have trailing blanks; nearly none has, so they are only cut where the end does not fit as it is. */
function isNamed(url: string, name: string): boolean {
  const text = url.endsWith(' ') ? url.trimEnd() : url;
  return text.endsWith(name) && text.charAt(text.length - name.length - 1) === '/';
}

/** The coding of an extension; null when it is absent or has no code. */
export function extensionCoding(element: Fields | null, name: string): Coded | null {
  for (const extension of extensionsOf(element, name)) {
    const coded = codedOf(fieldsOf(extension['valueCoding']));
    if (coded !== null) return coded;
  }
  return null;
}

/** The identifier or text of an extension. */
export function extensionText(element: Fields | null, name: string): string | null {
  for (const extension of extensionsOf(element, name)) {
    const text = textOf(fieldsOf(extension['valueIdentifier'])?.['value']) ?? textOf(extension['valueString']);
    if (text !== null) return text;
  }
  return null;
}

/** The number of an extension. */
export function extensionNumber(element: Fields | null, name: string): number | null {
  for (const extension of extensionsOf(element, name)) {
    const number =
      numberOf(fieldsOf(extension['valueQuantity'])?.['value']) ??
      numberOf(extension['valueDecimal']) ??
      numberOf(extension['valueUnsignedInt']);
    if (number !== null) return number;
  }
  return null;
}

/** The date of an extension, as it came. */
export function extensionDate(element: Fields | null, name: string): unknown {
  return extensionsOf(element, name)[0]?.['valueDate'];
}
