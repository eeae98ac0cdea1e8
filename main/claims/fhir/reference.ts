import { fieldsOf, listOf, textOf } from './json.ts';
import type { Fields } from './json.ts';

/** The id in a reference such as `Patient/123`, `https://…/Patient/123` or `Patient/123/_history/2`; null when it is to something else. */
export function referencedId(reference: unknown, resourceType: string): string | null {
  const text = textOf(fieldsOf(reference)?.['reference']);
  if (text === null) return null;
  const start = text.lastIndexOf(`${resourceType}/`);
  if (start < 0) return null;
  const id = text.slice(start + resourceType.length + 1).split('/', 1)[0];
  return textOf(id);
}

/** The contained resource a reference such as `#provider-org` points to, or null. */
export function containedOf(resource: Fields, reference: unknown): Fields | null {
  const text = textOf(fieldsOf(reference)?.['reference']);
  if (text === null || !text.startsWith('#')) return null;
  const id = text.slice(1);
  return listOf(resource['contained']).find((contained) => textOf(contained['id']) === id) ?? null;
}
