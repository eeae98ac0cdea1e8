import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { AppError } from '#shared/errors.ts';

/** Characters: as long as a text can be in this program. A packed file is unpacked no further. */
const longestText = 2 ** 29 - 24;

/**
 * The whole text of a file, in whatever way it was saved: packed with gzip or not, in UTF-8, UTF-16 or Windows' western code page.
 * @throws AppError `import/unreadable`, `import/too-large` (over 512 MB), `import/cut-off` for a packed file whose end is missing
 */
export async function textIn(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return textOf(isPacked(bytes) ? await promisify(gunzip)(bytes, { maxOutputLength: longestText }) : bytes);
  } catch (cause) {
    throw problemOf(file, cause);
  }
}

/** The lines of a file, one at a time: a long one is never held whole, but for UTF-16. @throws as {@link textIn} */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const start = await firstBytes(file);
  if (utf16In(start) !== null) {
    yield* (await textIn(file)).split(/\r\n|\n|\r/);
    return;
  }
  const stream = createReadStream(file);
  const plain = isPacked(start) ? stream.pipe(createGunzip()) : stream;
  // A pipe does not pass errors on.
  if (plain !== stream) stream.on('error', (error) => plain.destroy(error));
  try {
    // Each line is decoded by itself: latin1 keeps its bytes.
    plain.setEncoding('latin1');
    for await (const bytes of createInterface({ input: plain, crlfDelay: Infinity })) {
      yield textOf(Buffer.from(bytes, 'latin1'));
    }
  } catch (cause) {
    throw problemOf(file, cause);
  } finally {
    stream.destroy();
  }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw problemOf(file, cause);
  }
}

/** RFC 1952, 2.3.1. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** By its mark; without one a JSON text has its zeros where RFC 4627 (section 3) says. */
function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return 'utf-16be';
  return null;
}

/**
 * JSON is UTF-8 (RFC 8259, 8.1). A file that is not was saved anew by another program: in UTF-16 (PowerShell's `>`), or in Windows' western code
 * page.
 */
function textOf(bytes: Uint8Array): string {
  const utf16 = utf16In(bytes);
  if (utf16 !== null) {
    if (bytes.length > 2 * longestText) throw new RangeError('longer than a text can be');
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Only wrong bytes have another reading; a text that is too long for the program has none.
    if (!hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What Node says of a text, a buffer and a file that are longer than it can hold. */
const tooLarge = ['ERR_STRING_TOO_LONG', 'ERR_BUFFER_TOO_LARGE', 'ERR_FS_FILE_TOO_LARGE'];

function problemOf(file: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  // zlib's word for a stream that ends before its end.
  const isCutOff = hasCode(cause, 'Z_BUF_ERROR');
  const isTooLarge = cause instanceof RangeError || tooLarge.some((code) => hasCode(cause, code));
  const code = isCutOff ? 'import/cut-off' : isTooLarge ? 'import/too-large' : 'import/unreadable';
  return new AppError(code, { file: basename(file) }, { cause });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
