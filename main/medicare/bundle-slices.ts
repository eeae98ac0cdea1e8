import { AppError } from '#shared/errors.ts';

/** A FHIR Bundle taken apart without losing a byte of its resources. */
export type SlicedBundle = {
  /** The Bundle without its entries (type, total, link, meta). */
  readonly header: Readonly<Record<string, unknown>>;
  /** The text of each `entry[].resource`, exactly as received. */
  readonly resources: readonly string[];
};

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

/**
 * Cuts a Bundle into its resources. The text of a resource is what Medicare sent, to the byte: parsing and writing it again would change
 * numbers such as `37.50`, and costs 2.1 times a parse against 0.84 for this scan (performance.md 1.1).
 * @param text one JSON object
 * @throws AppError `medicare/incomplete-answer` when the text is cut off or not JSON
 */
export function sliceBundle(text: string): SlicedBundle {
  const entries = findMember(text, skipBlanks(text, 0), 'entry');
  if (entries === null) return { header: parseObject(text), resources: [] };
  const resources: string[] = [];
  if (text.charCodeAt(entries.start) === openBracket) {
    for (const element of elementsOf(text, entries.start)) {
      const resource = findMember(text, element.start, 'resource');
      if (resource !== null) resources.push(text.slice(resource.start, resource.end));
    }
  }
  return { header: parseObject(`${text.slice(0, entries.start)}[]${text.slice(entries.end)}`), resources };
}

/**
 * The text of each element of a JSON array, to the byte.
 * @throws AppError `medicare/incomplete-answer` when the text is cut off or not JSON
 */
export function sliceArray(text: string): readonly string[] {
  return [...elementsOf(text, skipBlanks(text, 0))].map(({ start, end }) => text.slice(start, end));
}

type Span = { readonly start: number; readonly end: number };

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw incomplete(cause);
  }
  throw incomplete();
}

function incomplete(cause?: unknown): AppError {
  return new AppError('medicare/incomplete-answer', {}, { cause });
}

/** The value of a member of the object that starts at `start`; null when it is no object or has no such member. */
function findMember(text: string, start: number, name: string): Span | null {
  if (text.charCodeAt(start) !== openBrace) return null;
  let at = skipBlanks(text, start + 1);
  while (text.charCodeAt(at) !== closeBrace) {
    const keyEnd = endOfString(text, at);
    const key = text.slice(at + 1, keyEnd - 1);
    at = skipBlanks(text, keyEnd);
    if (text.charCodeAt(at) !== colon) throw incomplete();
    const valueStart = skipBlanks(text, at + 1);
    const valueEnd = endOfValue(text, valueStart);
    if (key === name) return { start: valueStart, end: valueEnd };
    at = skipBlanks(text, valueEnd);
    if (text.charCodeAt(at) === comma) at = skipBlanks(text, at + 1);
    else if (text.charCodeAt(at) !== closeBrace) throw incomplete();
  }
  return null;
}

function* elementsOf(text: string, start: number): Generator<Span> {
  let at = skipBlanks(text, start + 1);
  while (text.charCodeAt(at) !== closeBracket) {
    const end = endOfValue(text, at);
    yield { start: at, end };
    at = skipBlanks(text, end);
    if (text.charCodeAt(at) === comma) at = skipBlanks(text, at + 1);
    else if (text.charCodeAt(at) !== closeBracket) throw incomplete();
  }
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) at += 1;
    else return at;
  }
}

function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  if (first === openBrace || first === openBracket) return endOfNested(text, start);
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    // NaN at the end of the text compares false with everything, so the cut-off case is asked for first.
    if (Number.isNaN(code)) throw incomplete();
    if (code === comma || code === closeBrace || code === closeBracket || code <= 0x20) break;
    at += 1;
  }
  if (at === start) throw incomplete();
  return at;
}

function endOfNested(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw incomplete();
}

function endOfString(text: string, start: number): number {
  if (text.charCodeAt(start) !== quote) throw incomplete();
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  throw incomplete();
}
