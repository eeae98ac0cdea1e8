import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { membersOf } from './surface.ts';

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(join(import.meta.dirname, 'dist', file), 'utf8');

test("surface.json is what electron.d.ts declares: run surface.ts after a change of Electron's version", () => {
  const declarations = readFileSync(require.resolve('electron/electron.d.ts'), 'utf8');
  expect(JSON.parse(read('stand-in/surface.json'))).toEqual(membersOf(declarations));
});

test('the distribution has the version of the electron package', () => {
  const { version } = require('electron/package.json') as { version: string };
  expect(read('version').trim()).toBe(`v${version}`);
});

test('members of classes and interfaces are found', () => {
  const declarations =
    '  class App extends NodeEventEmitter {\n    on(event: string): this;\n    readonly name: string;\n    quit(): void;\n  }\n';
  expect(membersOf(declarations)).toEqual({ App: ['name', 'quit'] });
});
