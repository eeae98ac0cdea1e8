import { readFileSync } from 'node:fs';

/** In front of the fuses in every Electron binary (electron/electron, docs/tutorial/fuses.md, "The hard way"). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The order of version 1 of the wire; later Electrons append to it (the ninth is about WebAssembly). */
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** The eight fuses of a binary. @throws when it has none, or of another version */
export function readFuses(binary: string): Record<(typeof names)[number], boolean> {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(sentinel) + sentinel.length;
  const [version, length = 0] = bytes.subarray(at, at + 2);
  if (at < sentinel.length || version !== 1 || length < names.length) throw new Error('No fuses of version 1');
  const isOn = (index: number): boolean => bytes[at + 2 + index] === '1'.charCodeAt(0);
  const entries = names.map((name, index) => [name, isOn(index)] as const);
  return Object.fromEntries(entries) as Record<(typeof names)[number], boolean>;
}
