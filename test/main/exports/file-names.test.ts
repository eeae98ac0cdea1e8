import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, partPath, safeFileName } from '#main/exports/file-names.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const mary = { personName: 'Mary', date: '2026-11-23', language: 'en' } as const;

describe('exportFileName', () => {
  it.each([
    [{ ...mary, format: 'pdf' }, 'ClaimKeep claims Mary 2026-11-23.pdf'],
    [{ ...mary, format: 'csv-claims' }, 'ClaimKeep claims Mary 2026-11-23.csv'],
    [{ ...mary, format: 'csv-lines' }, 'ClaimKeep claim lines Mary 2026-11-23.csv'],
    [{ ...mary, format: 'fhir' }, 'ClaimKeep claims data Mary 2026-11-23.json'],
    [{ ...mary, format: 'pdf', isOneClaim: true }, 'ClaimKeep claim Mary 2026-11-23.pdf'],
    [{ ...mary, format: 'pdf', isOneClaim: true, date: null }, 'ClaimKeep claim Mary.pdf'],
    [{ ...mary, format: 'pdf', language: 'es' }, 'ClaimKeep reclamaciones Mary 2026-11-23.pdf'],
    [
      { ...mary, format: 'pdf', personName: '../Mary\u202E: <"Señora">\n' },
      'ClaimKeep claims Mary Señora 2026-11-23.pdf',
    ],
    [{ ...mary, format: 'pdf', personName: '...' }, 'ClaimKeep claims 2026-11-23.pdf'],
  ] as const)('names %j', (wanted, name) => {
    expect(exportFileName(wanted)).toBe(name);
  });

  it('keeps the date and the ending of a very long name, and cuts between whole characters', () => {
    const name = exportFileName({ ...mary, format: 'pdf', personName: '👩‍👩‍👧'.repeat(40) });
    expect(name).toMatch(/ 2026-11-23\.pdf$/);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('safeFileName', () => {
  it.each([
    ['CON', '_CON.pdf'],
    ['lpt1', '_lpt1.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
    ['COM¹', '_COM¹.pdf'],
    ['console', 'console.pdf'],
    ['', 'ClaimKeep.pdf'],
    [' a/b\\c. ', 'a b c.pdf'],
  ])('makes %j safe', (name, safe) => {
    expect(safeFileName(name, '.pdf')).toBe(safe);
  });

  it('makes a name that a real folder takes and that cannot leave it, from any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const name = safeFileName(text, '.csv');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]\.csv$/u);
        await writeFile(folder.file(name), '');
      }),
      { numRuns: 100 },
    );
  });
});

describe('partPath', () => {
  it.each([
    ['claims.pdf', 'claims (part 2 of 3).pdf'],
    ['some.folder/claims', 'some.folder/claims (part 2 of 3)'],
    ['C:\\my.docs\\a.b.pdf', 'C:\\my.docs\\a.b (part 2 of 3).pdf'],
  ])('names the second part of %s', (path, part) => {
    expect(partPath(path, 2, 3, 'en')).toBe(part);
  });
});
