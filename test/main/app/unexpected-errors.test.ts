import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watchUnexpectedErrors } from '#main/app/unexpected-errors.ts';

const root = join(import.meta.dirname, '../../..');
const watcher = join(root, 'main/app/unexpected-errors.ts');
const facts = join(root, 'main/ipc/fault-facts.ts');

/** A program that fails as given, in a process of its own: what would stand on a person's screen or in a log. */
function failing(statement: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const script = `
    import { watchUnexpectedErrors } from ${JSON.stringify(watcher)};
    import { faultFacts } from ${JSON.stringify(facts)};
    watchUnexpectedErrors(process, {
      note: (error) => void process.stderr.write(JSON.stringify(faultFacts(error)) + '\\n'),
      giveUp: () => process.exit(70),
    });
    setTimeout(() => process.exit(0), 200);
    ${statement}`;
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>();
  const child = execFile(process.execPath, ['--input-type=module', '-e', script], (_error, out, err) => {
    resolve({ code: child.exitCode, said: out + err });
  });
  return promise;
}

describe('an error that nobody caught', () => {
  it('ends the program without showing its message', async () => {
    const { code, said } = await failing(`setTimeout(() => { throw new RangeError('Mary Ellery, claim 4711'); }, 1);`);
    expect(code).toBe(70);
    expect(said).toContain('"name":"RangeError"');
    expect(said).not.toContain('Mary');
    expect(said).not.toContain('4711');
  });

  it('in a promise is noted without its message, and the program goes on', async () => {
    const { code, said } = await failing(`void Promise.reject(new TypeError('Mary Ellery'));`);
    expect(code).toBe(0);
    expect(said).toContain('"name":"TypeError"');
    expect(said).not.toContain('Mary');
  });

  it('ends it once, however many follow', () => {
    const source = new EventEmitter();
    const giveUp = vi.fn();
    const note = vi.fn();
    watchUnexpectedErrors(source, { note, giveUp });
    source.emit('uncaughtException', new Error('one'));
    source.emit('uncaughtException', new Error('two'));
    expect(note).toHaveBeenCalledTimes(2);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });
});

describe('a crash', () => {
  it('leaves no dump: nothing starts the crash reporter', () => {
    const sources = ['main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(root, folder, name)),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => readFileSync(file, 'utf8').includes('crashReporter'))).toEqual([]);
  });
});
