// Generates dist/stand-in/surface.json, the members of Electron's classes and modules, from electron.d.ts, and writes
// Electron's version into dist/version. Run it after each change of Electron's version: node test/electron-stand-in/surface.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';

const WANTED = `
  App BaseWindow BrowserWindow Clipboard Dialog IpcMain NativeTheme Net PowerMonitor Protocol SafeStorage
  Screen Session Shell WebContents WebFrameMain WebRequest
`
  .trim()
  .split(/\s+/);
const EMITTER = new Set(['on', 'off', 'once', 'addListener', 'removeListener', 'removeAllListeners', 'constructor']);
const dist = join(import.meta.dirname, 'dist');

/** Each wanted class or interface of electron.d.ts with the sorted names of its methods and properties. */
export function membersOf(declarations: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, name = '', body = ''] of declarations.matchAll(
    /^ {2}(?:class|interface) (\w+)(?: extends [^{]+)? \{\n([\s\S]*?)^ {2}\}/gm,
  )) {
    if (!WANTED.includes(name)) continue;
    const members = [...body.matchAll(/^ {4}(?:readonly )?(\w+)\??(?:<[^>]*>)?[(:]/gm)].map(
      ([, member = '']) => member,
    );
    const all = [...(found[name] ?? []), ...members].filter((member) => !EMITTER.has(member));
    found[name] = [...new Set(all)].sort();
  }
  return found;
}

if (import.meta.main) {
  const require = createRequire(import.meta.url);
  const { version } = require('electron/package.json') as { version: string };
  const declarations = readFileSync(require.resolve('electron/electron.d.ts'), 'utf8');
  const text = await format(JSON.stringify(membersOf(declarations)), { parser: 'json', printWidth: 120 });
  writeFileSync(join(dist, 'stand-in/surface.json'), text);
  writeFileSync(join(dist, 'version'), `v${version}\n`);
}
