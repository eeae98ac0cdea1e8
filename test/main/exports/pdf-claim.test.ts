import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { notEndorsed } from '#shared/notices.ts';
import { claimHtml } from '#main/exports/pdf-claim.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { sampleDetail, samplePerson } from './sample-rows.ts';
import { bareDrug, bareStay } from '#test/support/bare-parts.ts';

function page(changes: Partial<ClaimDetail> = {}, language: 'en' | 'es' = 'en') {
  const { document } = new Window();
  document.write(claimHtml({ person: samplePerson, claim: sampleDetail(changes), printedOn: '2026-11-23', language }));
  return document;
}

const textOf = (element: { readonly textContent: string | null } | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function rowsOf(document: ReturnType<typeof page>, heading: string): string[] {
  const table = [...document.querySelectorAll('table')].find(
    (one) => textOf(one.closest('section')?.querySelector('h2')) === heading,
  );
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(textOf).join(' | '));
}

describe('one claim as a page', () => {
  it('has the note of the person where there is one, and large print on the long side of the paper', () => {
    const paper = { person: samplePerson, claim: sampleDetail(), printedOn: '2026-11-23', language: 'en' } as const;
    const { document } = new Window();
    document.write(claimHtml({ ...paper, note: 'Asked <b>Ann</b>.\nShe calls back.', isLargePrint: true }));
    expect([...document.querySelectorAll('.own-note p')].map(textOf)).toEqual(['Asked <b>Ann</b>.', 'She calls back.']);
    expect(document.documentElement.innerHTML).toMatch(/size: letter landscape[\s\S]*body { zoom: 1\.44; }/);
    document.documentElement.innerHTML = claimHtml({ ...paper, isStarred: true, tags: ['knee', 'taxes'] });
    expect([...document.querySelectorAll('.own-note p')].map(textOf)).toEqual(['Starred', 'Your tags: knee, taxes']);
    const plain = claimHtml(paper);
    expect(plain).not.toContain('class="own-note"');
    expect(plain).toContain('size: letter portrait');
  });

  it('follows the order of a Medicare Summary Notice', () => {
    const document = page();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect([...document.querySelectorAll('h2')].map(textOf)).toEqual([
      'What it cost',
      'Services on this claim',
      'Diagnoses',
      'Who took part',
      'Versions of this claim',
      'How to check these claims',
      'About this paper',
    ]);
    const whole = textOf(document.body);
    for (const text of ['This is not a bill', notEndorsed, '9000000123456', 'ends in MK73', 'Mar 20, 2026']) {
      expect(whole).toContain(text);
    }
  });

  it('has a caption, column heads and a row head in every table', () => {
    for (const table of page().querySelectorAll('table')) {
      expect(textOf(table.querySelector('caption'))).not.toBe('');
      for (const head of table.querySelectorAll('thead th')) expect(head.getAttribute('scope')).toBe('col');
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.children).toHaveLength(table.querySelectorAll('thead th').length);
        expect(row.firstElementChild?.getAttribute('scope')).toBe('row');
      }
    }
  });

  it('says of each amount where it is from, and never prints a missing one as zero', () => {
    const amounts = { ...sampleDetail().amounts, approved: notReported };
    expect(rowsOf(page({ amounts }), 'What it cost')).toEqual([
      'Provider charged | $180.00 | Medicare',
      'Medicare-approved amount | not in the data | Not in the data',
      'Medicare paid | $74.00 | Medicare',
      'You may be billed | $18.50 | Worked out by ClaimKeep',
      'Deductible | $0.00 | Medicare',
      'Coinsurance or copayment | $18.50 | Medicare',
    ]);
  });

  it('prints the services with their codes, approval and lettered notes', () => {
    const document = page();
    expect(rowsOf(document, 'Services on this claim')).toEqual([
      'Office visit Code 99213-25 · 1 unit | Yes | $180.00 | $92.50 | $74.00 | $18.50*',
      'Lab test Code 80061 · 1 unit Note A | No | $45.00 | $0.00 | $0.00 | not in the data',
      'Vaccine Code 90662-25 · 1 unit | not in the data | not in the data | not in the data | not in the data | not in the data',
    ]);
    expect(textOf(document.querySelector('.how'))).toContain(
      'Note A: Medicare did not pay for this. Medically unnecessary. Reason codes: CO50.',
    );
  });

  it('gives the same note the same letter, and goes on after Z', () => {
    const [line] = sampleDetail().lines;
    if (line === undefined) throw new Error('the sample has lines');
    const lines = Array.from({ length: 30 }, (_, index) => ({ ...line, reasonCodes: [`CO${index % 28}`] }));
    const rows = rowsOf(page({ lines }), 'Services on this claim');
    expect(rows[25]).toContain('Note Z |');
    expect(rows[26]).toContain('Note AA |');
    expect(rows[28]).toContain('Note A |');
  });

  it('uses the words of the pharmacy for a prescription', () => {
    const document = page({
      kind: 'partD',
      lines: [],
      amounts: { ...sampleDetail().amounts, approved: notReported },
      money: {
        ...sampleDetail().money,
        deductible: notReported,
        coinsurance: notReported,
        extraHelp: reported(500, 'lics'),
      },
      drug: {
        ...bareDrug,
        ndc: '00071015523',
        name: 'Lipitor - Atorvastatin',
        quantity: 30,
        daysSupply: 30,
        fillNumber: 0,
        brandOrGeneric: 'brand',
      },
    });
    expect(rowsOf(document, 'What it cost')).toEqual([
      'Price of the drug | $180.00 | Medicare',
      'Your drug plan paid | $74.00 | Medicare',
      'You paid at the pharmacy | $18.50 | Worked out by ClaimKeep',
      'Extra Help paid | $5.00 | Medicare',
    ]);
    expect(textOf(document.body)).toContain('Fill number: 0');
    expect(textOf(document.body)).not.toContain('Prescription number');
  });

  it('prints what all paid for outpatient care below, and no approved amount above', () => {
    const document = page({
      kind: 'outpatient',
      amounts: { ...sampleDetail().amounts, approved: calculated(9_250, 'a+b') },
    });
    const rows = rowsOf(document, 'What it cost');
    expect(rows[1]).toBe('Medicare-approved amount | not in the data | Not in the data');
    expect(rows.at(-1)).toBe(
      'All payments together (Medicare, you, other insurance) | $92.50 | Worked out by ClaimKeep',
    );
  });

  it('prints a stay and its procedures', () => {
    const document = page({
      stay: {
        ...bareStay,
        admitted: '2026-03-01',
        discharged: '2026-03-04',
        dischargeStatus: { code: '01', display: 'Home' },
        drg: '470',
        coveredDays: 3,
        coinsuranceDays: 0,
      },
      procedures: [{ sequence: 1, code: '0SR9019', system: 'icd-10-pcs', display: null, date: '2026-03-01' }],
    });
    expect(rowsOf(document, 'Procedures')).toEqual(['0SR9019 | We don’t have a name for this | Mar 1, 2026']);
    expect(textOf(document.body)).toContain('From: Mar 1, 2026 To: Mar 4, 2026 At the end: Home (01)');
  });

  it('says what Medicare changed, the newest first, in the record and between records', () => {
    const change = (changedAt: string, ...sentences: string[]) => ({ changedAt, differences: [], sentences });
    const older = { id: 'older01', resourceId: '1', status: 'superseded', lastUpdated: null } as const;
    const parts = {
      changes: [change('2026-03-01T10:00:00Z', 'The claim is now final.')],
      versions: [
        { ...older, amounts: sampleDetail().amounts, replacedWith: change('2026-04-02T10:00:00Z') },
        {
          ...older,
          id: 'older02',
          amounts: sampleDetail().amounts,
          replacedWith: change('2026-02-02T10:00:00Z', 'A <b>.'),
        },
      ],
    };
    const section = (language: 'en' | 'es', heading: string) =>
      textOf(
        [...page(parts, language).querySelectorAll('section')].find(
          (one) => textOf(one.querySelector('h2')) === heading,
        ),
      );
    expect(section('en', 'What Medicare changed')).toBe(
      'What Medicare changed Medicare changed this claim on Apr 2, 2026: The facts and amounts stayed the same. ' +
        'Medicare changed this claim on Mar 1, 2026: The claim is now final. Medicare changed this claim on Feb 2, 2026: A <b>.',
    );
    expect(section('es', 'Lo que cambió Medicare')).toContain('Medicare cambió esta reclamación el 2 abr 2026:');
    expect(section('en', 'Versions of this claim')).not.toBe('');
  });

  it('says what else should be known of the claim', () => {
    const furtherSentences = ['$12.00 went to your deductible.'];
    expect(textOf(page({ furtherSentences }).querySelector('.lead + ul'))).toBe(furtherSentences[0]);
    expect(page().querySelector('.lead + ul')).toBeNull();
  });

  it.each([
    ['superseded', 'Medicare replaced this claim by a later version.'],
    ['pending', 'Its amounts may still change.'],
    ['cancelled', 'This claim was cancelled.'],
  ] as const)('warns at the top of a %s claim', (status, text) => {
    expect(textOf(page({ status }).querySelector('.warning'))).toContain(text);
    expect(page().querySelector('.warning')).toBeNull();
  });

  it('leaves out what there is not, and is whole for a claim with nothing but an id', () => {
    const document = page({
      lines: [],
      diagnoses: [],
      procedures: [],
      careTeam: [],
      versions: [],
      provider: { name: null, npi: null },
      claimNumber: null,
      processedOn: null,
      serviceFrom: null,
      serviceTo: null,
      denied: null,
    });
    expect([...document.querySelectorAll('main h2')].map(textOf)).toEqual(['What it cost']);
    expect(textOf(document.querySelector('.facts'))).toContain('Date of service: No date Provider: not in the data');
  });

  it('lets nothing in a claim become markup', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'</table>';
    const [line] = sampleDetail().lines;
    if (line === undefined) throw new Error('the sample has lines');
    const document = page({
      title: hostile,
      sentence: hostile,
      claimNumber: hostile,
      provider: { name: hostile, npi: hostile },
      lines: [
        {
          ...line,
          title: hostile,
          hcpcs: hostile,
          modifiers: [hostile],
          denied: true,
          outcome: { code: 'N', display: hostile },
        },
      ],
      diagnoses: [
        { sequence: 1, code: hostile, system: 'unknown', display: hostile, role: 'other', presentOnAdmission: null },
      ],
      careTeam: [
        { sequence: 1, role: 'other', name: hostile, npi: null, specialty: { code: hostile, display: hostile } },
      ],
      coverage: { part: 'C', planContract: hostile, planBenefitPackage: null, planName: hostile },
    });
    expect(document.querySelectorAll('img, script, [onerror], [src]')).toHaveLength(0);
    expect(document.querySelectorAll('table')).toHaveLength(5);
  });

  it('is Spanish in Spanish', () => {
    const document = page({}, 'es');
    expect(rowsOf(document, 'Cuánto costó')[2]).toBe('Medicare pagó | $74.00 | Medicare');
  });
});
