import type { ClaimDetail } from '#shared/domain/claim.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { amountCells, amountHeads } from './pdf-year.ts';
import { periodText } from './printed-text.ts';
import type { ExportWords } from './words/shape.ts';

type Line = ClaimDetail['lines'][number];
type Note = { readonly letter: string; readonly text: string };

/** The services of a claim and, as on a Medicare Summary Notice, lettered notes for them below the table. */
export function lineSection(claim: ClaimDetail, words: ExportWords): Markup | null {
  if (claim.lines.length === 0) return null;
  const notes = notesOf(claim.lines, words);
  return markup`<section><h2>${words.claim.lines}</h2>
<table>
<caption>${words.claim.lineCaption}</caption>
<thead><tr><th scope="col">${words.claim.lineService}</th><th scope="col" class="yes-no">${words.csv.approved}</th>${amountHeads(words)}</tr></thead>
<tbody>
${claim.lines.map((line) => lineRow(line, claim, notes, words))}</tbody>
</table>
${hasCalculated(claim.lines) ? markup`<p class="small">* ${words.list.calculatedMark}</p>` : null}
${noteList(notes, words)}</section>`;
}

function lineRow(line: Line, claim: ClaimDetail, notes: ReadonlyMap<string, Note>, words: ExportWords): Markup {
  const own = line.serviceFrom !== null && line.serviceFrom !== claim.serviceFrom;
  const facts = [
    own ? periodText(line.serviceFrom, line.serviceTo, words) : null,
    codeText(line, words),
    line.units === null ? null : words.claim.units(String(line.units)),
  ].filter((fact) => fact !== null);
  const note = notes.get(noteText(line, words));
  const seeNote = note === undefined ? null : markup` <b class="line small">${words.claim.note(note.letter)}</b>`;
  return markup`<tr><th scope="row"><bdi class="title">${line.title}</bdi> <span class="line soft small"><bdi>${facts.join(' · ')}</bdi></span>${seeNote}</th>${approvedCell(line, words)}${amountCells(line.amounts, words)}</tr>
`;
}

function approvedCell(line: Line, words: ExportWords): Markup {
  const text = words.approval(line.denied);
  return line.denied === null
    ? markup`<td class="yes-no missing">${text}</td>`
    : markup`<td class="yes-no">${text}</td>`;
}

/** The billing code with its modifiers as a notice prints it (`99213-25`), else the drug code, else the revenue code. */
function codeText(line: Line, words: ExportWords): string | null {
  if (line.hcpcs !== null) return words.claim.billingCode([line.hcpcs, ...line.modifiers].join('-'));
  if (line.ndc !== null) return `NDC ${line.ndc.code}`;
  if (line.revenue !== null) return `${words.csv.revenueCode} ${line.revenue.code}`;
  return null;
}

/** What is to be said about a line; empty: nothing. */
function noteText(line: Line, words: ExportWords): string {
  return [
    line.denied === true ? words.claim.noteDenied(sentence(line.outcome?.display ?? '')) : '',
    line.reasonCodes.length > 0 ? words.claim.noteReason(line.reasonCodes.join(', ')) : '',
    line.isTotalLine ? words.claim.noteTotal : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

/** Each different note once, lettered in the order of the lines. */
function notesOf(lines: readonly Line[], words: ExportWords): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  for (const text of lines.map((line) => noteText(line, words))) {
    if (text !== '' && !notes.has(text)) notes.set(text, { letter: letterOf(notes.size), text });
  }
  return notes;
}

/** 0 is A, 25 is Z, 26 is AA. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.trunc(index / 26) - 1) + last;
}

function noteList(notes: ReadonlyMap<string, Note>, words: ExportWords): Markup | null {
  if (notes.size === 0) return null;
  const items = [...notes.values()].map(
    (note) => markup`<p><b>${words.claim.note(note.letter)}:</b> <bdi>${note.text}</bdi></p>`,
  );
  return markup`<div class="how small"><h3>${words.claim.notes}</h3>${items}</div>`;
}

function hasCalculated(lines: readonly Line[]): boolean {
  return lines.some(({ amounts }) =>
    [amounts.billed, amounts.approved, amounts.paid, amounts.yourShare].some(
      (amount) => amount.origin === 'calculated',
    ),
  );
}
