import { describe, expect, it } from 'vitest';
import { filesToImport, importOutcome } from '#test/support/import-anything.ts';
import { savedAgain, spoiled } from '#test/support/saved-again.ts';
import { openServices } from '#test/support/temporary-services.ts';

const files = [...filesToImport()];
const asItIs = (text: string) => ({ name: 'a.json', bytes: Buffer.from(text) });

/** One way after the other, the next file's where this one's ended; every way for every file is in test/long. */
const turn = <T>(ways: readonly T[], index: number): T => ways[index % ways.length] as T;

describe('whatever file is imported', () => {
  it('gives the same claims however it was saved; or says that it has none', async () => {
    const services = await openServices();
    const refused: unknown[] = [];
    for (const [index, [file, text]] of files.entries()) {
      const outcome = await importOutcome(services, asItIs(text));
      if ('code' in outcome) refused.push([file, outcome.code]);
      const [way, saved] = turn(Object.entries(savedAgain), index);
      expect(await importOutcome(services, saved(text)), `${file} ${way}`).toEqual(outcome);
    }
    // A Bundle of a search that found nothing.
    expect(refused).toEqual(files.length > 2 ? [['coverage/v3/bfd-ng-search-empty.json', 'import/not-fhir']] : []);
  });

  it('is refused with its reason when it is spoiled, and nothing of it is kept', async () => {
    const services = await openServices();
    for (const [index, [file, text]] of files.entries()) {
      const [way, saved] = turn(Object.entries(spoiled), index);
      expect(await importOutcome(services, saved(text)), `${file} ${way}`).toEqual({
        code: expect.stringMatching(/^import\/(?:cut-off|not-fhir|unreadable)$/),
      });
    }
  });
});
