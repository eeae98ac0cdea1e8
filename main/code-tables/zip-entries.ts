import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { AppError } from '#shared/errors.ts';

/** A file inside a ZIP archive. Its name is only for showing: nothing is ever unpacked to the disk. */
export type ZipEntry = {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** The unpacked bytes. Ends with an error when there are more than `size`: an archive may lie about what it unpacks to. */
  readonly stream: () => Readable;
};

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record is 22 bytes and may be followed by a comment of up to 65,535 (APPNOTE.TXT 4.3.16). */
const longestEnd = 22 + 65_535;
const mostEntries = 10_000;

/** The entries of an archive (PKWARE APPNOTE.TXT), stored or deflated. Throws `tables/cut-off` for one that is not whole. */
export async function zipEntries(path: string): Promise<readonly ZipEntry[]> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const directory = await directoryOf(file, tail, size);
  if (directory.start + directory.length > size || directory.count > mostEntries) throw new AppError('tables/cut-off');
  const bytes = await read(file, directory.start, directory.length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === entrySignature) {
    const entry = readEntry(bytes, at);
    at += entry.length;
    if (entry.isFile) entries.push({ name: entry.name, size: entry.size, stream: () => unpacked(path, entry) });
  }
  return entries;
}

type Directory = { readonly start: number; readonly length: number; readonly count: number };

async function directoryOf(file: FileHandle, tail: Buffer, size: number): Promise<Directory> {
  const at = lastIndexOf(tail, endSignature);
  if (at < 0 || at + 22 > tail.length) throw new AppError('tables/cut-off');
  const directory = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  if (directory.start !== 0xffffffff && directory.length !== 0xffffffff) return directory;
  // ZIP64: a locator right before the end record tells where the larger numbers are.
  if (at < 20 || tail.readUInt32LE(at - 20) !== locator64Signature) throw new AppError('tables/cut-off');
  const end64 = Number(tail.readBigUInt64LE(at - 12));
  if (end64 + 56 > size) throw new AppError('tables/cut-off');
  const record = await read(file, end64, 56);
  if (record.readUInt32LE(0) !== end64Signature) throw new AppError('tables/cut-off');
  return {
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

type Entry = {
  readonly name: string;
  readonly isFile: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
  readonly length: number;
};

function readEntry(bytes: Buffer, at: number): Entry {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const length = 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (at + length > bytes.length) throw new AppError('tables/cut-off');
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const large = largeNumbers(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
  const wide = (offset: number): number => {
    const value = bytes.readUInt32LE(at + offset);
    return value === 0xffffffff ? (large.shift() ?? value) : value;
  };
  // In the order in which the ZIP64 field holds them: unpacked size, packed size, place (APPNOTE 4.5.3).
  const size = wide(24);
  const packed = wide(20);
  const start = wide(42);
  const method = bytes.readUInt16LE(at + 10);
  return { name, isFile: !name.endsWith('/') && (method === 0 || method === 8), method, packed, size, start, length };
}

function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    if (id === 1) {
      const field = extra.subarray(at + 4, at + 4 + length);
      return Array.from({ length: Math.trunc(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(index * 8)),
      );
    }
    at += 4 + length;
  }
  return [];
}

function unpacked(path: string, entry: Entry): Readable {
  return Readable.from(unpackedBytes(path, entry));
}

async function* unpackedBytes(path: string, { start, packed, method, size }: Entry): AsyncGenerator<Buffer> {
  await using file = await open(path, 'r');
  const header = await read(file, start, 30);
  if (header.readUInt32LE(0) !== localSignature) throw new AppError('tables/cut-off');
  const from = start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = file.createReadStream({ start: from, end: from + packed - 1, autoClose: false });
  if (packed === 0) return;
  const chunks: AsyncIterable<Buffer> = method === 0 ? source : source.pipe(createInflateRaw());
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > size) break;
      yield chunk;
    }
  } catch (cause) {
    throw new AppError('tables/cut-off', {}, { cause });
  } finally {
    source.destroy();
  }
  if (bytes !== size) throw new AppError('tables/cut-off');
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new AppError('tables/cut-off');
  return buffer;
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  return bytes.lastIndexOf(wanted);
}
