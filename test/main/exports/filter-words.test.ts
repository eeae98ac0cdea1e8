import { describe, expect, it } from 'vitest';
import { filterWords } from '#main/exports/filter-words.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';

describe('filterWords', () => {
  it('says nothing of a filter that narrows nothing', () => {
    expect(filterWords(claimFilterSchema.parse({ text: '  ' }), 'en')).toBe('');
  });

  it('tells every part of a filter', () => {
    const filter = claimFilterSchema.parse({
      kinds: ['partD', 'hospice'],
      years: [2026, 2025],
      from: '2025-03-01',
      to: '2026-02-28',
      text: ' lipitor ',
      includeReplaced: true,
    });
    expect(filterWords(filter, 'en')).toBe(
      'Kind: Prescription, Hospice. Year: 2026, 2025. From Mar 1, 2025. Up to Feb 28, 2026. With the words “lipitor”. Also claims that were replaced or cancelled.',
    );
    expect(filterWords(filter, 'es')).toMatch(/^Tipo: Receta, Hospicio\. Año: 2026, 2025\. Desde el 1 mar 2025\./);
  });

  it('tells of provider, amounts, decision, star, tag and changes, so that nobody takes a part for the whole', () => {
    const filter = claimFilterSchema.parse({
      providerKey: '1912345678',
      shareFromCents: 100_050,
      shareToCents: 200_000,
      onlyDenied: true,
      onlyStarred: true,
      tag: 'taxes',
      changedOnly: true,
    });
    expect(filterWords(filter, 'en', 'HARBOR FAMILY MEDICINE')).toBe(
      'Provider: Harbor Family Medicine. You may be billed at least $1,000.50. You may be billed at most $2,000.00. Not approved only. With a star only. Your tag: taxes. Changed at the last update.',
    );
    expect(filterWords(filter, 'es')).toContain('Proveedor: 1912345678. Se le podrían cobrar al menos $1,000.50.');
  });
});
