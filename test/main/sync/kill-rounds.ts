import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { randomFrom } from '#main/samples/random.ts';
import { syncStatus } from '#main/store/source-status.ts';
import type { PracticePerson, Resource } from '#test/practice-medicare/people.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { connect } from '#test/support/killed/killed-household.ts';
import { removeFolder } from '#test/support/killed/run-killed.ts';
import { startProgram } from '#test/support/killed/start-program.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '#test/support/temporary-services.ts';
import { hashesOf, storedHashes } from './claim-hashes.ts';

const claimCount = 3_000;
const pageSize = 50;
const tenDaysMs = 10 * 24 * 60 * 60 * 1000;
const silent = { onProgress: () => undefined };

/**
 * Kills a program, with its writing thread, in the middle of a 3,000-claim download from practice Medicare again and again, at moments the seed
 * decides: some pages after its start and some milliseconds more. Lets the next program download to the end, and compares its file with the
 * server: every claim is there, once, as the server has it. Every other round starts from nothing; the ones between are updates after the
 * server changed a part of its data.
 * @returns how often it was killed before it ended, and how often the next download went on at a stored page
 */
export async function killRounds(
  rounds: number,
  seed: number,
): Promise<{ readonly killedInTheMiddle: number; readonly wentOn: number }> {
  const random = randomFrom(seed);
  const [person] = smallPeople(claimCount) as [PracticePerson];
  // Far back, so that no time of the data lies in the future, and each update asks for what changed last and not for what changed before.
  let time = '2021-01-01T00:00:00.000Z';
  let data: Resource[] = [...person.claims()].map((claim) => ({ ...claim, meta: { lastUpdated: time } }));
  let onPage = (): void => undefined;
  const practice = await startPracticeMedicare({
    people: [{ ...person, claims: () => data }],
    faults: { transactionTime: time },
    log: (line) => {
      if (line.includes('/ExplanationOfBenefit')) onPage();
    },
  });
  onTestFinished(() => practice.close());
  const { services: first, recoveryCode: code } = await recoverableServices({ practiceUrl: practice.url });
  const personId = await connect(first, 'mary', null);
  await first.close();
  const folder = join(temporaryFolder(), 'data');
  const seen = { killedInTheMiddle: 0, wentOn: 0 };

  /** Resolves when so many pages were answered; a program that ends before takes its own way. */
  const pagesAnswered = (count: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let left = count;
    onPage = () => {
      left -= 1;
      if (left <= 0) resolve();
    };
    if (left === 0) resolve();
    return promise;
  };

  for (let round = 0; round < rounds; round += 1) {
    let pages = claimCount / pageSize;
    if (round % 2 === 0) {
      removeFolder(folder);
      cpSync(first.ports.dataFolder, folder, { recursive: true });
    } else {
      time = new Date(Date.parse(time) + tenDaysMs).toISOString();
      practice.faults.transactionTime = time;
      data = data.map((claim) =>
        random.chance(0.5) ? { ...claim, meta: { lastUpdated: time }, outcome: `round ${String(round)}` } : claim,
      );
      pages /= 2;
    }
    const reached = pagesAnswered(random.int(0, pages - 1));
    const { child, ended } = await startProgram({
      FOLDER: folder,
      CODE: code,
      OPERATION: 'refresh',
      PERSON: personId,
      PRACTICE: practice.url,
    });
    await Promise.race([reached, ended]);
    await wait(random.int(0, 40));
    child.kill('SIGKILL');
    await ended;
    if (child.signalCode === 'SIGKILL') seen.killedInTheMiddle += 1;

    const where = `round ${String(round)}`;
    const services = temporaryServices({ dataFolder: folder, practiceUrl: practice.url });
    await services.session.unlock({ by: 'recoveryCode', secret: code });
    const { problems } = await services.writer.call('verify', { person: services.readers.access(personId) });
    expect(problems, where).toEqual([]);
    if (syncStatus(services.readers.get(personId))[0]?.checkpoint != null) seen.wentOn += 1;
    expect(await services.sync.start(personId, silent), where).toMatchObject({ outcome: 'done' });
    const db = services.readers.get(personId);
    expect(storedHashes(db), where).toEqual(hashesOf(data));
    expect(syncStatus(db)[0]?.checkpoint, where).toBeNull();
    await services.close();
    if ((round + 1) % 20 === 0) process.stdout.write(`${String(round + 1)} rounds: ${JSON.stringify(seen)}\n`);
  }
  return seen;
}
