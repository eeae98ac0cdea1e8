import { closeSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personFile } from '#main/store/paths.ts';
import { readyCli } from '#test/support/called-cli.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

/** Mary with 150 claims, on a disk of 3 MB. */
async function onSmallDisk() {
  const disk = smallDisk(3);
  if (disk === null) return null;
  const called = await readyCli();
  const at = ['--data-dir', join(disk.folder, 'data')];
  const { recoveryCode } = await called.json<{ recoveryCode: string }>('init', ...at);
  called.env['CLAIMKEEP_RECOVERY_CODE'] = recoveryCode;
  const { people } = await called.json<{ people: { id: string }[] }>(
    'samples',
    '--person',
    'mary',
    '--claims',
    '150',
    ...at,
  );
  const file = personFile(join(disk.folder, 'data'), people[0]?.id ?? '');
  const run = (...argv: string[]) => called.run(...argv, ...at);
  return { disk, file, run };
}

/** Until not one byte more fits. */
function fill(folder: string): void {
  const handle = openSync(join(folder, 'fill'), 'w');
  try {
    for (const size of [65_536, 4096, 1]) {
      for (;;) {
        try {
          writeSync(handle, Buffer.alloc(size));
        } catch {
          break;
        }
      }
    }
  } finally {
    closeSync(handle);
  }
}

const snapshots = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`claimkeep-read-${String(process.pid)}-`));

/** What must go on where nothing can be written, and what must say why it does not. */
async function expectReadable(run: NonNullable<Awaited<ReturnType<typeof onSmallDisk>>>['run'], refusal: RegExp) {
  const listed = await run('list', '--json');
  expect([listed.code, listed.err]).toEqual([0, '']);
  expect(JSON.parse(listed.out)).toHaveLength(150);
  for (const format of ['fhir', 'csv']) {
    const path = join(temporaryFolder(), 'all.json');
    expect((await run('export', '--format', format, '--out', path)).code).toBe(0);
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(10_000);
  }
  const verified = await run('verify', '--json');
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({
    ok: true,
    people: [{ claims: 150, rawResources: 150, problems: [] }],
  });
  const people = await run('people', '--json');
  expect(people.out).toContain('"problem": null');
  for (const command of [['samples', '--person', 'james', '--claims', '150'], ['repair']]) {
    const { code, err } = await run(...command);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(command[0] === 'repair' ? /This person's file is whole/ : refusal),
    ]);
  }
  expect(snapshots()).toEqual([]);
}

describe('a full disk', () => {
  it('is never taken for damage: claims are read and exported, nothing offers to replace them, and room brings all back', async () => {
    const person = await onSmallDisk();
    if (person === null) return;
    const { disk, file, run } = person;
    const before = readFileSync(file);
    fill(disk.folder);
    await expectReadable(run, /The disk is full/);
    expect(readFileSync(file)).toEqual(before);
    rmSync(join(disk.folder, 'fill'));
    expect((await run('verify')).code).toBe(0);
  }, 180_000);
});

describe('a read-only folder', () => {
  it('can be read, exported from and verified; what would write says why it cannot', async () => {
    const person = await onSmallDisk();
    if (person === null) return;
    const { disk, run } = person;
    disk.makeReadOnly();
    await expectReadable(run, /may not write to its folder/);
  }, 180_000);
});
