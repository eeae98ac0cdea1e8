import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export type BundleFile = { readonly body: Uint8Array<ArrayBuffer>; readonly contentType: string };
/** Address path (`/assets/index.js`) -> content. */
export type BundleFiles = ReadonlyMap<string, BundleFile>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page into memory once, at start. Afterwards an address can only pick one of these, so no text that comes from the page
 * ever becomes a file path. Files of a kind the page has no use for (source maps, for one) are left out.
 * @param folder absolute path of out/renderer
 * @throws when the folder or its index.html cannot be read
 */
export async function readBundle(folder: string): Promise<BundleFiles> {
  const files = new Map<string, BundleFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(address, { body: new Uint8Array(await readFile(file)), contentType });
  }
  if (!files.has('/index.html')) throw new Error('The built page has no index.html');
  return files;
}
