import { describe, expect, it } from 'vitest';
import { readPage } from '#main/medicare/page.ts';

const bundle = (more: object): string => JSON.stringify({ resourceType: 'Bundle', type: 'searchset', ...more });

describe('readPage', () => {
  it('takes only the number from a next link, wherever it leads', () => {
    const link = [
      { relation: 'next', url: 'http://internal.invalid/v2/fhir/ExplanationOfBenefit?startIndex=10&_count=10' },
    ];
    expect(readPage(bundle({ link, total: 12 }))).toMatchObject({ nextStartIndex: 10, total: 12 });
    expect(readPage(bundle({ link: [{ relation: 'next', url: '/x?_offset=20' }] })).nextStartIndex).toBe(20);
    expect(readPage(bundle({ link: [{ relation: 'next', url: 'https://[bad' }, null, 7] })).nextStartIndex).toBeNull();
    expect(readPage(bundle({ link: [{ relation: 'self', url: '/x?startIndex=10' }] })).nextStartIndex).toBeNull();
  });

  it('does without total, time and entries', () => {
    expect(readPage(bundle({}))).toEqual({ resources: [], total: null, nextStartIndex: null, transactionTime: null });
    expect(readPage(bundle({ meta: { lastUpdated: '2026-01-02T03:04:05Z' } })).transactionTime).toBe(
      '2026-01-02T03:04:05Z',
    );
    expect(readPage(bundle({ total: 'many', meta: { lastUpdated: 5 } }))).toMatchObject({
      total: null,
      transactionTime: null,
    });
  });

  it('takes a single resource in place of a Bundle', () => {
    const patient = '{"resourceType":"Patient","id":"1"}';
    expect(readPage(patient).resources).toEqual([patient]);
  });

  it('tells HTML from a cut-off answer', () => {
    expect(() => readPage('<!doctype html><p>Maintenance')).toThrow('medicare/not-json');
    expect(() => readPage('')).toThrow('medicare/incomplete-answer');
    expect(() => readPage('{"resourceType":"Bundle","entry":[{"res')).toThrow('medicare/incomplete-answer');
    expect(() => readPage('{"resourceType":"OperationOutcome"}')).toThrow('medicare/incomplete-answer');
  });
});
