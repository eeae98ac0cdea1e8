import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { colourAt } from './mark.ts';

/** Samples per side of a pixel: 16 give smooth edges. */
const samples = 4;

/** The mark as RGBA bytes, row by row, each row after a zero (PNG's filter "none"). */
export function drawRows(size: number): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixel(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixel(x: number, y: number, size: number): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i += 1) {
    const dx = ((i % samples) + 0.5) / samples;
    const dy = (Math.floor(i / samples) + 0.5) / samples;
    const colour = colourAt(((x + dx) * 32) / size, ((y + dy) * 32) / size);
    if (colour === null) continue;
    covered += 1;
    for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const [red, green, blue] = sum.map((total) => (covered === 0 ? 0 : Math.round(total / covered)));
  return [red ?? 0, green ?? 0, blue ?? 0, Math.round((covered * 255) / (samples * samples))];
}

/** A PNG file (PNG specification, 5): header, picture, end. */
function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA, the only compression and filter, not interlaced
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const picture = deflateSync(drawRows(size), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', picture), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

type Drawing = { readonly size: number; readonly png: Buffer };

/** A Windows .ico: a directory of PNG files (allowed since Windows Vista; 256 is written as 0). */
function ico(drawings: readonly Drawing[]): Buffer {
  const directory = Buffer.alloc(6 + drawings.length * 16);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(drawings.length, 4);
  let offset = directory.length;
  for (const [index, drawing] of drawings.entries()) {
    const entry = 6 + index * 16;
    directory.set([drawing.size % 256, drawing.size % 256, 0, 0, 1, 0, 32, 0], entry);
    directory.writeUInt32LE(drawing.png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += drawing.png.length;
  }
  return Buffer.concat([directory, ...drawings.map((drawing) => drawing.png)]);
}

/** Apple's names for PNG entries; the second of each size is the "Retina" one of half the points. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS .icns: a list of typed entries, each with its length. */
function icns(pngOf: (size: number) => Buffer): Buffer {
  const entries = icnsTypes.map(([type, size]) => {
    const picture = pngOf(size);
    return Buffer.concat([Buffer.from(type, 'latin1'), uint32(picture.length + 8), picture]);
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(body.length + 8), body]);
}

/** Writes every icon electron-builder looks for into its folder of build resources. */
function writeIcons(folder: string): void {
  const drawn = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, png(size)]));
  const pngOf = (size: number): Buffer => drawn.get(size) ?? png(size);
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const size of [16, 32, 48, 64, 128, 256, 512]) {
    writeFileSync(join(folder, 'icons', `${size}x${size}.png`), pngOf(size));
  }
  writeFileSync(join(folder, 'icon.png'), pngOf(512));
  writeFileSync(
    join(folder, 'icon.ico'),
    ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: pngOf(size) }))),
  );
  writeFileSync(join(folder, 'icon.icns'), icns(pngOf));
}

if (import.meta.main) writeIcons(import.meta.dirname);
