import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '#shared/errors.ts';
import { zipEntries } from './zip-entries.ts';

/** A text that may be a table: a file, or one inside an archive. */
export type TableText = {
  readonly name: string;
  /** Bytes of the whole text. */
  readonly size: number;
  readonly blocks: () => AsyncGenerator<LineBlock>;
};

/** Lines that were read at once. */
export type LineBlock = {
  readonly lines: readonly string[];
  /** Bytes read so far. */
  readonly done: number;
  /** False for a last line that no line break ends. */
  readonly isClosed: boolean;
};

/** No table has longer lines; a file of one endless line is none. */
const longestLine = 100_000;

/**
 * The texts of a file as downloaded: the file itself, or the texts inside a ZIP archive, the largest first (the table is; read-me files are
 * small). Throws `import/unreadable`, `tables/cut-off`.
 */
export async function tableTexts(path: string): Promise<readonly TableText[]> {
  try {
    if (!(await isArchive(path))) {
      const { size } = await stat(path);
      return [{ name: basename(path), size, blocks: () => linesOf(createReadStream(path)) }];
    }
    const texts = (await zipEntries(path)).filter(({ name }) => /\.(txt|csv|tsv)$/i.test(name));
    return texts
      .toSorted((a, b) => b.size - a.size)
      .map(({ name, size, stream }) => ({ name: basename(name), size, blocks: () => linesOf(stream()) }));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('import/unreadable', { file: basename(path) }, { cause });
  }
}

async function isArchive(path: string): Promise<boolean> {
  await using file = await open(path, 'r');
  const start = Buffer.alloc(4);
  await file.read(start, 0, 4, 0);
  return start.toString('latin1').startsWith('PK\u0003\u0004');
}

/** Lines in blocks, one for each piece that is read. */
async function* linesOf(stream: Readable): AsyncGenerator<LineBlock> {
  let rest = '';
  let done = 0;
  try {
    // Bytes are kept apart as they are and read as text line by line: the files mix UTF-8 and Windows' western code page.
    for await (const chunk of stream) {
      const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw new AppError('tables/not-recognized');
      done += (chunk as Buffer).length;
      yield { lines: lines.map(textOf), done, isClosed: true };
    }
  } finally {
    stream.destroy();
  }
  if (rest !== '') yield { lines: [textOf(rest)], done, isClosed: false };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

function textOf(line: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  // oxlint-disable-next-line no-control-regex -- what is not ASCII is what this looks for
  if (!/[^\x00-\x7f]/.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
