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
 * numbers such as `37.50`, and costs 2.1 times a parse (performance.md 1.1).
 * @param text one JSON object
 * @throws AppError `medicare/incomplete-answer` when the text is cut off or not JSON
 */
export function sliceBundle(text: string): SlicedBundle {
  const { entries, resources } = bundleSpans(text);
  const header = entries === null ? text : `${text.slice(0, entries.start)}[]${text.slice(entries.end)}`;
  return { header: parseObject(header), resources: resources.map(({ start, end }) => text.slice(start, end)) };
}

/** {@link sliceBundle} for the bytes of an answer (UTF-8): nothing is decoded but the header, and nothing is copied. */
export function sliceBundleBytes(bytes: Buffer): {
  readonly header: SlicedBundle['header'];
  readonly resources: readonly Buffer[];
} {
  // Read as Latin-1 a character is a byte. What the scan looks for is ASCII, which never stands inside a longer UTF-8 sequence.
  const { entries, resources } = bundleSpans(bytes.toString('latin1'));
  const header =
    entries === null
      ? bytes.toString('utf8')
      : `${bytes.toString('utf8', 0, entries.start)}[]${bytes.toString('utf8', entries.end)}`;
  return { header: parseObject(header), resources: resources.map(({ start, end }) => bytes.subarray(start, end)) };
}

/**
 * The text of each element of a JSON array, to the byte.
 * @throws AppError `medicare/incomplete-answer` when the text is cut off or not JSON
 */
export function sliceArray(text: string): readonly string[] {
  const found: string[] = [];
  scanArray(text, skipBlanks(text, 0), (start) => {
    const end = endOfValue(text, start);
    found.push(text.slice(start, end));
    return end;
  });
  return found;
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

/** Where `entry` stands, null when there is none, and each `entry[].resource` in it. Every character is looked at once. */
function bundleSpans(text: string): { readonly entries: Span | null; readonly resources: readonly Span[] } {
  const resources: Span[] = [];
  let entries: Span | null = null;
  const element = (start: number): number => {
    let isFound = false;
    return scanObject(text, start, (key, valueStart) => {
      const end = endOfValue(text, valueStart);
      if (key === 'resource' && !isFound) resources.push({ start: valueStart, end });
      isFound ||= key === 'resource';
      return end;
    });
  };
  scanObject(text, skipBlanks(text, 0), (key, start) => {
    const isEntries = key === 'entry' && entries === null;
    const isArray = text.charCodeAt(start) === openBracket;
    const end = isEntries && isArray ? scanArray(text, start, element) : endOfValue(text, start);
    if (isEntries) entries = { start, end };
    return end;
  });
  return { entries, resources };
}

/** Tells of each member where its value starts, is told where it ends, and gives the end of the object. Anything else is passed over. */
function scanObject(text: string, start: number, member: (key: string, valueStart: number) => number): number {
  if (text.charCodeAt(start) !== openBrace) return endOfValue(text, start);
  let at = skipBlanks(text, start + 1);
  while (text.charCodeAt(at) !== closeBrace) {
    const keyEnd = endOfString(text, at);
    const key = text.slice(at + 1, keyEnd - 1);
    at = skipBlanks(text, keyEnd);
    if (text.charCodeAt(at) !== colon) throw incomplete();
    at = skipBlanks(text, member(key, skipBlanks(text, at + 1)));
    if (text.charCodeAt(at) === comma) at = skipBlanks(text, at + 1);
    else if (text.charCodeAt(at) !== closeBrace) throw incomplete();
  }
  return at + 1;
}

/** The same for the elements of an array. */
function scanArray(text: string, start: number, element: (valueStart: number) => number): number {
  let at = skipBlanks(text, start + 1);
  while (text.charCodeAt(at) !== closeBracket) {
    at = skipBlanks(text, element(at));
    if (text.charCodeAt(at) === comma) at = skipBlanks(text, at + 1);
    else if (text.charCodeAt(at) !== closeBracket) throw incomplete();
  }
  return at + 1;
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
