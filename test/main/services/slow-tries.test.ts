import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSlowTries, waitAfter } from '#main/services/slow-tries.ts';
import { dataPaths } from '#main/store/paths.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const wrong = new Error('wrong');
const isWrong = (error: unknown): boolean => error === wrong;

/** A clock that stands still but for what is waited. */
function world(folder = temporaryFolder()) {
  const waits: number[] = [];
  const clock = {
    at: 1_800_000_000_000,
    now: () => clock.at,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
      clock.at += milliseconds;
    },
  };
  const start = () => {
    const tries = createSlowTries(folder, clock);
    return {
      fails: (error: Error = wrong, secret = 'passphrase:a') =>
        tries.run(secret, () => Promise.reject(error), isWrong).catch((caught: unknown) => caught),
      works: (secret = 'passphrase:a') => tries.run(secret, () => Promise.resolve('right'), isWrong),
    };
  };
  return { folder, file: dataPaths(folder).tries, waits, clock, start };
}

describe('wrong tries', () => {
  it('are slowed after three, ever more, and never beyond a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 5000].map(waitAfter)).toEqual([
      0, 0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('wait for each other, count only wrong secrets, and are forgotten after a right one', async () => {
    const { waits, start } = world();
    const { fails, works } = start();
    // All at once, as a hostile page would.
    await Promise.all([fails(), fails(), fails(new Error('disk')), fails(), fails()]);
    await works();
    await fails();
    expect(waits).toEqual([0, 0, 0, 0, 1_000, 2_000, 0]);
  });

  it('are remembered by the next program, and by several at once', async () => {
    const { waits, start, file } = world();
    for (let program = 0; program < 5; program += 1) await start().fails();
    expect(waits).toEqual([0, 0, 0, 1_000, 2_000]);
    await Promise.all([start().fails(), start().fails()]);
    expect(waits.slice(5)).toEqual([4_000, 8_000]);
    expect(Object.values((JSON.parse(readFileSync(file, 'utf8')) as { tries: object }).tries)).toMatchObject([
      { count: 7 },
    ]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are on the disk before the try is made: a program that is killed in it has used it up', async () => {
    const { folder, file, clock } = world();
    const tries = createSlowTries(folder, clock);
    let seen = '';
    const attempt = async (): Promise<never> => {
      seen = readFileSync(file, 'utf8');
      throw wrong;
    };
    await tries.run('passphrase:a', attempt, isWrong).catch(() => undefined);
    expect(seen).toContain('"count":1');
  });

  it('of one secret are not forgotten after another one was right', async () => {
    const { waits, start, file } = world();
    for (let n = 0; n < 4; n += 1) await start().fails();
    await start().works('recoveryCode:b');
    await start().works('passphrase:of a backup of one’s own');
    await start().fails();
    expect(waits).toEqual([0, 0, 0, 1_000, 0, 0, 2_000]);
    await start().works();
    expect(existsSync(file)).toBe(false);
  });

  it('need no waiting once the time has passed, and a clock that was set back makes it no longer', async () => {
    const { waits, start, clock } = world();
    for (let n = 0; n < 20; n += 1) await start().fails();
    clock.at += 45_000;
    await start().fails();
    clock.at -= 1_000_000_000;
    await start().works();
    expect(waits.slice(-2)).toEqual([15_000, 60_000]);
  });

  it.each(['', '{', 'null', '{"version":1,"tries":{"passphrase:a":{"count":-1,"last":0}}}', '{"version":9}'])(
    'in a damaged file (%j) are taken for several, never for a lock for ever',
    async (damage) => {
      const { waits, start, file } = world();
      writeFileSync(file, damage);
      await start().fails();
      await start().works();
      await start().fails();
      expect(waits).toEqual([16_000, 32_000, 0]);
    },
  );

  it('that cannot be kept are slow and still possible', async () => {
    const { folder, waits, start } = world();
    mkdirSync(`${dataPaths(folder).tries}.${String(process.pid)}.tmp`);
    expect(await start().works()).toBe('right');
    expect(waits).toEqual([0, 2_000]);
  });
});
