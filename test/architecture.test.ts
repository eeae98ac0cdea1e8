import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom (ARCHITECTURE.md has the same table). A folder may always import from itself and from `shared`; everything else is
 * listed. `types` stands for imports that vanish when the program is built.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['zod'],
  preload: ['electron'],
  renderer: [
    'react',
    'react-dom',
    'react-aria-components',
    'react-intl',
    'react-router',
    '@tanstack/react-query',
    'recharts',
  ],
  'main/claims': [],
  'main/samples': [],
  'main/medicare': [],
  'main/auth': ['openid-client'],
  'main/store': ['better-sqlite3', 'zod', 'main/claims'],
  'main/code-tables': ['main/store', 'main/claims'],
  'main/queries': ['main/store', 'main/claims', 'main/code-tables'],
  'main/exports': ['papaparse', 'main/claims'],
  'main/sync': ['main/medicare', 'main/claims', 'main/code-tables', 'main/store', 'main/samples', 'types:main/writer'],
  'main/writer': ['main/claims', 'main/code-tables', 'main/sync', 'main/store', 'main/queries', 'main/exports'],
  'main/services': [
    'main/auth',
    'main/medicare',
    'main/sync',
    'main/store',
    'main/code-tables',
    'main/queries',
    'main/writer',
    'main/samples',
    'main/claims',
  ],
  'main/ipc': ['main/claims', 'main/services', 'main/queries', 'main/exports', 'main/auth', 'types:main/writer'],
  'main/cli': ['main/claims', 'main/services', 'main/queries', 'main/samples', 'types:main/store'],
  'main/app': ['electron-store', 'types:electron', 'types:main/ipc'],
  'main/index.ts': ['electron', 'main/app', 'main/auth', 'main/ipc', 'main/services', 'main/cli'],
  'main/cli.ts': ['main/cli', 'main/services'],
  'main/worker.ts': ['main/writer'],
};

/** What one file alone of its folder may do. */
const onlyIn: readonly { readonly what: RegExp; readonly files: RegExp }[] = [
  { what: /from 'openid-client'/, files: /^main\/auth\/oidc-client\.ts$/ },
  { what: /from 'better-sqlite3'/, files: /^main\/store\// },
  { what: /\bipcMain\b/, files: /^main\/(index\.ts|ipc\/handle\.ts)$/ },
  { what: /\bipcRenderer\b/, files: /^preload\/index\.ts$/ },
  { what: /\bwindow\.claimkeep\b/, files: /^renderer\/(api\/|env\.d\.ts)/ },
  { what: /\bprocess\.env\b/, files: /^main\/(index|cli)\.ts$|^main\/cli\/default-data-folder\.ts$/ },
  // The page would carry zod along, a tenth of its code at the start: only the main process checks what comes in.
  { what: /^import (?!type )[^;]*'#shared\/ipc\//m, files: /^(?!renderer\/)/ },
  { what: /dangerouslySetInnerHTML|\beval\(|new Function\(/, files: /^$/ },
];

const root = join(import.meta.dirname, '..');
const tables = /^(main\/claims\/words\/|main\/samples\/(catalogue|content)\/|renderer\/i18n\/|shared\/error-texts\/)/;

type Import = { readonly from: string; readonly to: string; readonly isTypeOnly: boolean };

const files = ['main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name)),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = files.flatMap(importsOf);

describe('architecture', () => {
  it('looks at a whole tree', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('keeps the import table', () => {
    expect(imports.filter((entry) => !isAllowed(entry)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycle()).toBeNull();
  });

  it.each(onlyIn)('$what only where it belongs', ({ what, files: allowed }) => {
    const found = files.filter((file) => what.test(withoutComments(sources.get(file) ?? '')) && !allowed.test(file));
    expect(found).toEqual([]);
  });

  it('keeps files small: nine in ten under 250 lines, none over 400 but tables', () => {
    const sizes = files
      .filter((file) => !tables.test(file))
      .map((file) => ({ file, lines: (sources.get(file) ?? '').split('\n').length }));
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    const large = sizes.filter(({ lines }) => lines > 250).map(({ file }) => file);
    expect(large.length, large.join(', ')).toBeLessThanOrEqual(sizes.length / 10);
  });

  it('has no other source folder', () => {
    const known = [
      'main',
      'preload',
      'renderer',
      'shared',
      'test',
      'node_modules',
      'out',
      'release',
      'docs',
      'test-results',
    ];
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): readonly Import[] {
  const source = sources.get(file) ?? '';
  const found = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, typeOnly, to = '']) => ({
    from: file,
    to: resolved(file, to),
    isTypeOnly: typeOnly !== undefined,
  }));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/');
  return specifier;
}

/** The row of the table a file belongs to: its own, or that of its folder. */
function partOf(path: string): string {
  const parts = Object.keys(mayImport).filter((part) => path === part || path.startsWith(`${part}/`));
  return parts.sort((a, b) => b.length - a.length)[0] ?? path;
}

function isAllowed({ from, to, isTypeOnly }: Import): boolean {
  const own = partOf(from);
  const target = partOf(to);
  if (target === own || target === 'shared') return true;
  // Node's own modules are for what runs in Node; `main/claims` is pure.
  if (to.startsWith('node:')) return own.startsWith('main') && own !== 'main/claims';
  if (/\.(css|json)$/.test(to)) return own === 'renderer';
  const list = mayImport[own] ?? [];
  const wanted = list.some((part) => target === part || to.startsWith(`${part}/`));
  return wanted || (isTypeOnly && list.includes(`types:${target}`));
}

function findCycle(): string | null {
  const graph = Map.groupBy(
    imports.filter(({ to, isTypeOnly }) => !isTypeOnly && sources.has(to)),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return null;
    for (const { to } of graph.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
