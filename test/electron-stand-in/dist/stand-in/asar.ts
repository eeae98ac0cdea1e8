import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Entry = {
  files?: Record<string, Entry>;
  link?: string;
  unpacked?: boolean;
  offset?: string;
  size?: number;
  executable?: boolean;
  integrity?: { hash: string };
};

/**
 * Unpacks a packaged app's archive and the files beside it (app.asar.unpacked) into a temporary folder, until the
 * process ends. Electron reads the archive in place, through an fs that the stand-in does not patch. Throws when a
 * file does not have the hash that the archive's header gives.
 */
export function unpackAsar(archive: string): string {
  const out = join(mkdtempSync(join(tmpdir(), 'stand-in-asar-')), 'app.asar');
  process.on('exit', () => rmSync(dirname(out), { recursive: true, force: true }));
  const file = openSync(archive, 'r');
  const read = (position: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    if (readSync(file, bytes, 0, length, position) !== length) throw new Error(`${archive}: truncated`);
    return bytes;
  };
  // Two Chromium pickles: the size of the header, then the header, a JSON string.
  const sizes = read(0, 16);
  const content = 8 + sizes.readUInt32LE(4);
  const header = JSON.parse(read(16, sizes.readUInt32LE(12)).toString()) as Entry;

  function unpack(entry: Entry, target: string, path: string): void {
    if (entry.files) {
      mkdirSync(target, { recursive: true });
      for (const [name, each] of Object.entries(entry.files)) unpack(each, join(target, name), `${path}/${name}`);
    } else if (entry.link) symlinkSync(entry.link, target);
    else if (entry.unpacked) cpSync(join(`${archive}.unpacked`, path), target);
    else {
      const data = read(content + Number(entry.offset), entry.size ?? 0);
      const hash = createHash('sha256').update(data).digest('hex');
      if (entry.integrity && hash !== entry.integrity.hash) throw new Error(`${archive}: ${path} was changed`);
      writeFileSync(target, data);
      if (entry.executable) chmodSync(target, 0o755);
    }
  }
  unpack(header, out, '');
  closeSync(file);
  return out;
}
