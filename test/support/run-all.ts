import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { chooseHost } from './host.ts';

/**
 * `npm test`: the checks, the unit tests and the end-to-end tests, and one closing line `N passed, N failed, N skipped` over all of them. Each
 * check (types, linter, format, unused code) counts as one.
 */
const root = join(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'claimkeep-test-'));

type Counts = { passed: number; failed: number; skipped: number };

async function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  child.once('exit', (code) => resolve(code ?? 1));
  child.once('error', () => resolve(1));
  return promise;
}

async function check(name: string, work: () => Promise<number>): Promise<Counts> {
  const start = performance.now();
  const code = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function typecheck(): Promise<number> {
  for (const folder of ['shared', 'main', 'preload', 'renderer', 'test']) {
    const code = await run('typescript/bin/tsc', ['-p', folder]);
    if (code !== 0) return code;
  }
  return 0;
}

async function unitTests(isRepeat = false): Promise<Counts> {
  const file = join(reports, 'vitest.json');
  const code = await run('vitest/vitest.mjs', [
    'run',
    '--project=node',
    '--project=dom',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  };
  const failed = report.numFailedTests > 0 ? report.numFailedTests : report.numFailedTestSuites;
  if (code !== 0 && failed === 0 && !isRepeat) {
    // Not a failed test but the end of its process (see vitest.config.ts). It is said, and everything is run once more.
    console.log('A test process ended unexpectedly (see above). The unit tests run once more.');
    return unitTests(true);
  }
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded, or an error outside every test, fails the run without a failed test.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function endToEndTests(): Promise<Counts> {
  const host = await chooseHost();
  console.log(host.description);
  const file = join(reports, 'playwright.json');
  const code = await run('@playwright/test/cli.js', ['test', '--project=e2e'], {
    ...host.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: stats.skipped };
}

const parts: (() => Promise<Counts>)[] = [
  () => check('types', typecheck),
  () => check('linter', () => run('oxlint/bin/oxlint', ['--type-aware', '--max-warnings', '0'])),
  () => check('format', () => run('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])),
  () => check('unused code', () => run('knip/bin/knip.js', [])),
  () =>
    check('build', async () =>
      buildApp('inherit').then(
        () => 0,
        () => 1,
      ),
    ),
  () => unitTests(),
  endToEndTests,
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const part of parts) {
  const counts = await part();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
