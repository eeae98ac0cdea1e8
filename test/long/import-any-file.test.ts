import { describe, expect, it } from 'vitest';
import { filesToImport, importOutcome } from '#test/support/import-anything.ts';
import { savedAgain, spoiled } from '#test/support/saved-again.ts';
import { openServices } from '#test/support/temporary-services.ts';

const files = [...filesToImport()];

describe('every file, in every way it can be saved or spoiled', () => {
  it.each(files)('%s', { timeout: 120_000 }, async (_file, text) => {
    const services = await openServices();
    const expected = await importOutcome(services, { name: 'a.json', bytes: Buffer.from(text) });
    for (const [way, saved] of Object.entries(savedAgain)) {
      expect(await importOutcome(services, saved(text)), way).toEqual(expected);
    }
    for (const [way, saved] of Object.entries(spoiled)) {
      expect(await importOutcome(services, saved(text)), way).toEqual({
        code: expect.stringMatching(/^import\/(?:cut-off|not-fhir|unreadable)$/),
      });
    }
  });
});
