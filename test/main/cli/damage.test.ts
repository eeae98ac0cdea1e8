import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personFile } from '#main/store/paths.ts';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { readyCli } from '#test/support/called-cli.ts';
import { damagePages, pageCount } from '#test/support/damage.ts';

type Listed = { people: { id: string; problem: string | null; displayName: string }[] };
type Report = { personId: string; ok: boolean; claims: number; rawResources: number; problems: { part: string }[] };
type Repaired = { salvaged: number; fromCopy: number; lost: number; lostIds: string[]; isLostExact: boolean };

/** Mary and James; pages all over the middle of Mary's file are damaged, some of them with texts of claims, the same at every run. */
async function damagedHousehold(pages = 20) {
  const called = await readyCli();
  const { people } = await called.json<{ people: { id: string }[] }>(
    'samples',
    '--person',
    'mary,james',
    '--claims',
    '150',
  );
  const [mary = '', james = ''] = people.map(({ id }) => id);
  const claims = await called.json<ClaimSummary[]>('list', '--person', mary);
  const file = personFile(called.dataFolder, mary);
  const last = pageCount(file);
  damagePages(
    file,
    Array.from({ length: pages }, (_, at) => Math.floor((last * (at + 5)) / (pages + 6))),
  );
  return { ...called, mary, james, claims, file };
}

describe('a damaged file', () => {
  it('is seen by every command, and keeps nobody else from being checked', async () => {
    const { run, json, mary, james } = await damagedHousehold();
    const listed = await json<Listed['people'] | Listed>('people');
    const people = Array.isArray(listed) ? listed : listed.people;
    expect(new Map(people.map(({ id, problem }) => [id, problem]))).toEqual(
      new Map([
        [mary, 'store/damaged'],
        [james, null],
      ]),
    );
    const { code, out } = await run('verify', '--json');
    expect(code).toBe(1);
    const reports = (JSON.parse(out) as { people: Report[] }).people;
    expect(reports.find(({ personId }) => personId === james)).toMatchObject({
      ok: true,
      claims: 150,
      rawResources: 150,
    });
    const ofMary = reports.find(({ personId }) => personId === mary);
    expect(ofMary).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([{ part: 'pages', count: 1 }]) as unknown,
    });
    expect(ofMary?.rawResources).toBeGreaterThan(0);
    expect(ofMary?.rawResources).toBeLessThan(150);
  }, 60_000);

  it('gives what can be read as FHIR and says how many are left out', async () => {
    const { run, dataFolder, mary } = await damagedHousehold();
    const path = join(dataFolder, '..', 'all.ndjson');
    const { code, out, err } = await run('export', '--person', mary, '--format', 'fhir', '--out', path, '--json');
    expect([code, err]).toEqual([0, expect.anything()]);
    const { claimCount, leftOut } = JSON.parse(out) as { claimCount: number; leftOut: number };
    expect(leftOut).toBeGreaterThan(0);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(claimCount);
  }, 60_000);

  it.each(['csv', 'csv-lines'])(
    'gives what can be read as %s, and the table itself says what is missing',
    async (format) => {
      const { run, json, dataFolder, mary, claims } = await damagedHousehold(40);
      const path = join(dataFolder, '..', 'all.csv');
      const { code, out, err } = await run('export', '--person', mary, '--format', format, '--out', path);
      expect([code, err]).toEqual([0, expect.anything()]);
      const report = await json<{ claimCount: number; leftOut: number; isLeftOutExact: boolean }>(
        'export',
        '--person',
        mary,
        '--format',
        format,
        '--out',
        path,
      );
      expect(report.isLeftOutExact).toBe(true);
      expect(report.leftOut).toBeGreaterThan(0);
      expect(report.claimCount + report.leftOut).toBe(claims.length);
      const missing = `${String(report.leftOut)} claim${report.leftOut === 1 ? '' : 's'} could not be read`;
      expect(out).toContain(missing);
      expect(out).toContain('"claimkeep repair" mends the file.');
      const [, notice = ''] = readFileSync(path, 'utf8').split('\r\n');
      expect(notice).toContain(missing);
      expect(notice).toContain('Repair it in ClaimKeep');
    },
    60_000,
  );

  it('is repaired: what was read and what is missing add up, and the damaged file stays', async () => {
    const { run, json, mary, claims, file } = await damagedHousehold();
    const damaged = readFileSync(file);
    const report = await json<Repaired>('repair', '--person', mary);
    expect(report.isLostExact).toBe(true);
    expect(report.lost).toBeGreaterThan(0);
    expect(report.salvaged + report.fromCopy + report.lost).toBe(claims.length);
    const left = await json<ClaimSummary[]>('list', '--person', mary);
    expect(left).toHaveLength(claims.length - report.lost);
    const ids = new Map(claims.map((claim) => [claim.id, claim.amounts]));
    for (const { id, amounts } of left) expect(amounts).toEqual(ids.get(id));
    expect((await run('verify')).code).toBe(0);
    expect(readFileSync(`${file}.damaged`)).toEqual(damaged);

    const whole = await run('repair', '--person', mary);
    expect([whole.code, whole.err]).toEqual([1, expect.stringContaining("This person's file is whole.")]);
  }, 90_000);

  it('is kept aside under a name of its own at every repair', async () => {
    const { run, mary, file } = await damagedHousehold();
    const damaged = readFileSync(file);
    expect((await run('repair', '--person', mary)).code).toBe(0);
    damagePages(file, [Math.floor(pageCount(file) / 2)]);
    const { code, out } = await run('repair', '--person', mary);
    expect([code, out]).toEqual([0, expect.stringContaining('read from the damaged file')]);
    expect(readFileSync(`${file}.damaged`)).toEqual(damaged);
    expect(readdirSync(join(file, '..'))).toContain(`${mary}.claimkeep.damaged-2`);
    expect((await run('verify')).code).toBe(0);
  }, 90_000);

  it('that is another’s, or of which the key does not fit, is no reason to lose the others', async () => {
    const { run, file, james } = await damagedHousehold();
    writeFileSync(file, Buffer.alloc(20_000, 7));
    const { code, out } = await run('verify', '--json');
    expect(code).toBe(1);
    const reports = (JSON.parse(out) as { people: Report[] }).people;
    expect(reports.map(({ ok, personId }) => [ok, personId === james])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    );
  }, 60_000);
});
