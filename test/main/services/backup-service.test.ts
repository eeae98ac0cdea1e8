import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import type { Services } from '#main/services/services.ts';
import { personFile } from '#main/store/paths.ts';
import { MemoryKeychain } from '#test/main/store/memory-keychain.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '#test/support/temporary-services.ts';

const run = { signal: new AbortController().signal, onProgress: () => undefined };

/** Two real people (not samples) with a handful of claims each, and a note on one claim. */
async function household() {
  const { services, recoveryCode } = await recoverableServices();
  const ids = await services.people.addSamples({ keys: ['mary', 'james'], claims: 40 });
  const [mary = '', james = ''] = ids;
  for (const id of ids) await asReal(services, id);
  const path = join(temporaryFolder(), 'all.claimkeep-backup');
  return {
    services,
    recoveryCode,
    mary,
    james,
    path,
    save: (personId: string | null = null) => services.backups.save({ path, personId }, run),
  };
}

/** Samples are left out of backups; these stand for real people. */
async function asReal(services: Services, personId: string): Promise<void> {
  const [claim] = listClaims(services.readers.get(personId), { limit: 1 }).claims;
  await services.writer.call('annotate', {
    person: services.readers.access(personId),
    change: { subject: 'claim', key: claim?.id ?? '', changedAt: '2026-11-24T10:00:00Z', note: `note of ${personId}` },
  });
  services.readers.close(personId);
  const { openForWriting, closeDatabase } = await import('#main/store/database.ts');
  const { file, key } = services.readers.access(personId);
  const db = openForWriting(file, key);
  db.exec('update person set is_sample = 0');
  closeDatabase(db);
}

function claimsOf(services: Services, personId: string): readonly string[] {
  return listClaims(services.readers.get(personId), { limit: 200, includeReplaced: true }).claims.map(({ id }) => id);
}

const noted = (services: Services, personId: string): number =>
  listClaims(services.readers.get(personId), { limit: 10, text: 'note of' }).claims.length;

describe('a backup', () => {
  it('opens on another computer with the recovery code alone, notes and all, and is kept open there by the same code', async () => {
    const { services, recoveryCode, mary, james, path, save } = await household();
    expect(await save()).toMatchObject({ people: 2, leftOut: 0 });
    const before = [mary, james].map((id) => claimsOf(services, id));

    const other = temporaryServices();
    expect(await other.backups.check(path)).toMatchObject({ needsSecret: true, unlockBy: ['recoveryCode'] });
    await expect(
      other.backups.restore({ path, secret: null, personId: null, isReplacing: false }),
    ).rejects.toMatchObject({ code: 'backup/needs-secret' });
    await expect(
      other.backups.restore({
        path,
        secret: { by: 'recoveryCode', secret: recoveryCode.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) },
        personId: null,
        isReplacing: false,
      }),
    ).rejects.toMatchObject({ code: 'store/wrong-secret' });
    expect((await other.session.status()).state).toBe('none');
    const secret = { by: 'recoveryCode', secret: recoveryCode } as const;
    await other.backups.restore({ path, secret, personId: null, isReplacing: false });
    expect([mary, james].map((id) => claimsOf(other, id))).toEqual(before);
    expect(noted(other, mary)).toBe(1);
    other.session.lock();
    await other.session.unlock(secret);
    expect(other.people.get(mary).claimCount).toBeGreaterThan(0);
  });

  it('comes into a household with another key, which opens it from then on', async () => {
    const { services, recoveryCode, mary, path, save } = await household();
    await save();
    const { services: other } = await recoverableServices();
    const [own = ''] = await other.people.addSamples({ keys: ['james'], claims: 20 });
    const secret = { by: 'recoveryCode', secret: recoveryCode } as const;
    expect(await other.backups.restore({ path, secret, personId: mary, isReplacing: false })).toEqual([mary]);
    expect(claimsOf(other, mary)).toEqual(claimsOf(services, mary));
    expect(other.people.list().map(({ id }) => id)).toEqual([mary, own]);
    const report = await other.writer.call('verify', { person: other.readers.access(mary) });
    expect(report.problems).toEqual([]);
  });

  it('shows neither names nor claims to who has no key', async () => {
    const { path, save, mary } = await household();
    await save();
    const bytes = readFileSync(path);
    for (const text of ['Mary', 'Ellery', 'note of', 'ExplanationOfBenefit', 'SQLite format 3\0\0\0\0claim']) {
      expect(bytes.includes(text)).toBe(false);
    }
    expect(bytes.includes(mary)).toBe(true);
  });

  it('needs no secret where it was made, and takes the place of who is here only when asked', async () => {
    const { services, mary, path, save } = await household();
    await save(mary);
    expect(await services.backups.inspect(path)).toMatchObject({
      needsSecret: false,
      people: [{ id: mary, isHere: true }],
    });
    const back = { path, secret: null, personId: null } as const;
    await expect(services.backups.restore({ ...back, isReplacing: false })).rejects.toMatchObject({
      code: 'store/restore-target-exists',
    });
    await services.writer.call('rename', { person: services.readers.access(mary), displayName: 'Changed' });
    await services.backups.restore({ ...back, isReplacing: true });
    expect(services.people.get(mary).displayName).not.toBe('Changed');
    expect(noted(services, mary)).toBe(1);
  });

  it('for somebody else has a key of its own: its code opens this file and nothing here, and ours does not open it', async () => {
    const { services, recoveryCode, mary, path } = await household();
    const report = await services.backups.save({ path, personId: mary, isForSomebodyElse: true }, run);
    const code = report.recoveryCode ?? '';
    expect(code).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    const secret = { by: 'recoveryCode', secret: code } as const;
    await expect(services.backups.open(path, { ...secret, secret: recoveryCode })).rejects.toMatchObject({
      code: 'store/wrong-secret',
    });
    services.session.lock();
    await expect(services.session.unlock(secret)).rejects.toMatchObject({ code: 'store/wrong-secret' });
    await services.session.unlock({ ...secret, secret: recoveryCode });

    const other = temporaryServices();
    expect(await other.backups.open(path, secret)).toMatchObject({
      people: [
        { id: mary, displayName: services.people.get(mary).displayName, claimCount: expect.any(Number) as number },
      ],
    });
    expect(await other.backups.restore({ path, secret, personId: null, isReplacing: false })).toEqual([mary]);
    expect(claimsOf(other, mary)).toEqual(claimsOf(services, mary));
    // Looking inside left nothing behind.
    expect(readdirSync(join(personFile(other.ports.dataFolder, mary), '..'))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/copy|new/)]),
    );
    // And back: into the household it came from.
    await services.backups.restore({ path, secret, personId: null, isReplacing: true });
    expect(claimsOf(services, mary)).toEqual(claimsOf(other, mary));
    await expect(services.backups.save({ path, personId: null, isForSomebodyElse: true }, run)).rejects.toMatchObject({
      code: 'usage',
    });
  });

  it('tells who is in it: at once with our key, else with its secret', async () => {
    const { services, mary, james, path, save } = await household();
    await save();
    const names = (await services.backups.check(path)).people.map(({ id, displayName }) => [id, displayName]);
    expect(new Map(names as [string, string][])).toEqual(
      new Map([mary, james].map((id) => [id, services.people.get(id).displayName])),
    );
    const other = temporaryServices();
    expect((await other.backups.check(path)).people.map(({ displayName }) => displayName)).toEqual([null, null]);
  });

  it('that cannot be restored whole brings back nobody, and leaves nothing behind', async () => {
    const { services, mary, james, path, save } = await household();
    await save();
    // One of the two in the backup has a page that its key does not fit, though the backup itself is whole.
    const { openSqlite } = await import('#main/store/sqlite-driver.ts');
    const db = openSqlite(path, { fileMustExist: true });
    const last = [mary, james].sort().at(-1) ?? '';
    const bytes = Buffer.from(
      db.prepare<[string], { bytes: Buffer }>('select bytes from piece where person_id = ? and number = 0').get(last)
        ?.bytes ?? [],
    );
    bytes.fill(1, 4096, 8192);
    db.prepare('update piece set bytes = ? where person_id = ? and number = 0').run(bytes, last);
    const all = db
      .prepare<[string], { bytes: Buffer }>('select bytes from piece where person_id = ? order by number')
      .all(last);
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256')
      .update(Buffer.concat(all.map((row) => row.bytes)))
      .digest();
    db.prepare('update person set sha256 = ? where id = ?').run(hash, last);
    db.close();
    const people = join(services.ports.dataFolder, 'people');
    for (const id of [mary, james]) await services.people.rename(id, 'Changed');
    const before = readdirSync(people).filter((name) => !/-(wal|shm)$/.test(name));
    await expect(
      services.backups.restore({ path, secret: null, personId: null, isReplacing: true }),
    ).rejects.toMatchObject({ code: 'store/damaged' });
    expect([mary, james].map((id) => services.people.get(id).displayName)).toEqual(['Changed', 'Changed']);
    expect(readdirSync(people).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(before);
  });

  it('is refused over the data itself, and a file that was there stays as it was', async () => {
    const { services, mary, path } = await household();
    const own = personFile(services.ports.dataFolder, mary);
    await expect(services.backups.save({ path: own, personId: null }, run)).rejects.toMatchObject({
      code: 'export/refused',
    });
    writeFileSync(path, 'mine');
    const stopped = AbortSignal.abort();
    await expect(services.backups.save({ path, personId: null }, { ...run, signal: stopped })).rejects.toMatchObject({
      code: 'export/cancelled',
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(join(path, '..'))).toEqual(['all.claimkeep-backup']);
  });

  it('that was cut off, changed or is something else is refused and changes nothing', async () => {
    const { services, recoveryCode, path, save } = await household();
    await save();
    const whole = readFileSync(path);
    const folder = temporaryFolder();
    const { services: other } = await recoverableServices();
    const secret = { by: 'recoveryCode', secret: recoveryCode } as const;
    const spoiled = (name: string, change: (bytes: Buffer) => void): string => {
      const file = join(folder, name);
      const bytes = Buffer.from(whole);
      change(bytes);
      writeFileSync(file, bytes);
      return file;
    };
    const cut = spoiled('cut', () => undefined);
    truncateSync(cut, whole.length / 2);
    const flipped = spoiled('flipped', (bytes) => {
      const at = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    });
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    for (const file of [
      cut,
      flipped,
      empty,
      personFile(services.ports.dataFolder, services.people.list()[0]?.id ?? ''),
      folder,
      join(folder, 'none'),
    ]) {
      await expect(other.backups.check(file)).rejects.toMatchObject({
        code: expect.stringMatching(/^backup\/(damaged|not-recognized)$/) as string,
      });
      await expect(
        other.backups.restore({ path: file, secret, personId: null, isReplacing: true }),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(backup\/|store\/)/) as string });
      expect(other.people.list()).toEqual([]);
    }
  });

  it('is not made where nothing but this computer’s keychain could open it', async () => {
    const services = temporaryServices({ keychain: new MemoryKeychain() });
    await services.session.create({ passphrase: null, withRecovery: false });
    services.people.create('Mary');
    const path = join(temporaryFolder(), 'x');
    await expect(services.backups.save({ path, personId: null }, run)).rejects.toMatchObject({
      code: 'backup/no-way-to-open',
    });
  });
});

describe('copies beside the data', () => {
  const day = 24 * 60 * 60 * 1000;

  it('are kept once a day, of who changed, three at most, and go with the person', async () => {
    const { services, mary } = await household();
    const folder = join(services.ports.dataFolder, 'copies', mary);
    const now = Date.now();
    for (const at of [now, now + 1000, now + day, now + 2 * day, now + 3 * day, now + 4 * day]) {
      await services.writer.call('rename', {
        person: services.readers.access(mary),
        displayName: `Mary ${String(at)}`,
      });
      const { utimesSync } = await import('node:fs');
      utimesSync(personFile(services.ports.dataFolder, mary), at / 1000, at / 1000);
      await services.backups.keepDueCopies(at);
    }
    expect(readdirSync(folder)).toHaveLength(3);
    expect(services.backups.newestCopy(mary)).toBe(new Date(now + 4 * day).toISOString());
    await services.backups.keepDueCopies(now + 400 * day);
    expect(services.backups.newestCopy(mary)).toBe(new Date(now + 4 * day).toISOString());
    await services.people.remove(mary);
    expect(readdirSync(join(folder, '..'))).not.toContain(mary);
  });

  it('bring a damaged person back, and the damaged file stays beside', async () => {
    const { services, mary } = await household();
    const before = claimsOf(services, mary);
    await services.backups.keepDueCopies(Date.now());
    const file = personFile(services.ports.dataFolder, mary);
    await services.close();
    writeFileSync(file, Buffer.alloc(50_000, 7));
    expect(services.people.list().find(({ id }) => id === mary)?.problem).toBe('store/damaged');
    const report = await services.backups.repair(mary);
    expect(report).toMatchObject({ person: { problem: null }, salvaged: 0, isLostExact: false, areNotesWhole: false });
    expect(report.fromCopy).toBeGreaterThanOrEqual(before.length);
    expect(claimsOf(services, mary)).toEqual(before);
    expect(readdirSync(join(file, '..')).filter((name) => name.startsWith(mary))).toContain(
      `${mary}.claimkeep.damaged`,
    );
  });

  it('that do not exist are not restored', async () => {
    const { services, mary } = await household();
    mkdirSync(join(services.ports.dataFolder, 'copies', mary), { recursive: true });
    await services.close();
    const file = personFile(services.ports.dataFolder, mary);
    writeFileSync(file, Buffer.alloc(50_000, 7));
    await expect(services.backups.repair(mary)).rejects.toMatchObject({ code: 'backup/no-copy' });
    expect(readFileSync(file)).toEqual(Buffer.alloc(50_000, 7));
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
