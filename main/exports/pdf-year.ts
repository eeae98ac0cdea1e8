import type { AmountKey, ExportAmount, ExportAmounts, ExportClaimRow } from '#shared/domain/export-rows.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { claimNotes } from './pdf-notes.ts';
import { amountText, periodText, providerText } from './printed-text.ts';
import { amountKeys } from '#shared/domain/export-rows.ts';
import type { Total, Totals } from './totals.ts';
import type { ExportWords } from './words/shape.ts';

/** The claims of one year as printed. `year` null: claims without a date. */
export type PrintedYear = {
  readonly year: string | null;
  readonly claims: readonly ExportClaimRow[];
  readonly totals: Totals;
  /** Other parts hold the rest of the year. */
  readonly isCut: boolean;
  /** The costs of this year stand before it, with how they were added. */
  readonly hasCosts: boolean;
};

/** Chromium lays out one table of 10,000 rows in 42 s, the same rows in tables of up to 1,000 in 12 s (measured). */
const rowsPerTable = 1_000;

/** The name of a year as it is printed. */
export function yearName(year: string | null, words: ExportWords): string {
  return year ?? words.list.noDate;
}

/** The section of one year: its table, its total and how that was added. */
export function yearSection(year: PrintedYear, words: ExportWords): Markup {
  const name = yearName(year.year, words);
  return markup`<section>
<h2>${year.hasCosts ? words.list.yearCaption(name) : name}</h2>
${year.isCut ? markup`<p>${words.list.yearIsCut}</p>` : null}
${tables(year, name, words)}
${year.hasCosts ? null : howWeAdded(year.totals, words)}
</section>
`;
}

function tables(year: PrintedYear, name: string, words: ExportWords): Markup[] {
  const result: Markup[] = [];
  for (let from = 0; from < year.claims.length; from += rowsPerTable) {
    const claims = year.claims.slice(from, from + rowsPerTable);
    const isOnly = year.claims.length <= rowsPerTable;
    const isLast = from + rowsPerTable >= year.claims.length;
    const caption = isOnly
      ? words.list.yearCaption(name)
      : words.list.chunkCaption(name, from + 1, from + claims.length);
    result.push(markup`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col" class="date">${words.list.date}</th><th scope="col">${words.list.service}</th>${amountHeads(words)}</tr></thead>
<tbody>
${claims.map((claim) => claimRow(claim, words))}
${isLast ? totalRow(year, name, words) : null}</tbody>
</table>
`);
  }
  return result;
}

/** The heads of the four amount columns. */
export function amountHeads(words: ExportWords): Markup[] {
  return amountKeys.map((key) => markup`<th scope="col" class="money">${words.amounts[key]}</th>`);
}

function claimRow(claim: ExportClaimRow, words: ExportWords): Markup {
  const isFinal = claim.status === 'final';
  const mark = isFinal ? (claim.isForInformation === true ? words.forInformation : null) : words.statuses[claim.status];
  const status = mark === null ? null : markup` <span class="status">${mark}</span>`;
  const note = claimNotes(claim, words);
  const row = isFinal ? markup`<tr>` : markup`<tr class="set-aside">`;
  return markup`${row}<td class="date">${periodText(claim.serviceFrom, claim.serviceTo, words)}</td><th scope="row"><bdi class="title">${claim.title}</bdi> <bdi class="line">${providerText(claim.provider, words)}</bdi> <span class="line soft small">${words.kinds[claim.kind]}</span>${status}${note}</th>${amountCells(claim.amounts, words)}</tr>
`;
}

/** The four amounts as cells; a calculated one carries the mark that is explained under the list. */
export function amountCells(amounts: ExportAmounts, words: ExportWords): Markup[] {
  return amountKeys.map((key) => amountCell(amounts[key], words));
}

function amountCell(amount: ExportAmount, words: ExportWords): Markup {
  if (amount.cents === null) return markup`<td class="money missing">${words.notInData}</td>`;
  const text = amountText(amount, words);
  return markup`<td class="${figureClass(text)}">${text}${amount.origin === 'calculated' ? '*' : null}</td>`;
}

/** From a million dollars on a figure is set smaller: broken over two lines it could be misread. */
function figureClass(text: string): string {
  return text.length > '$123,456.78'.length ? 'money long' : 'money';
}

function totalRow(year: PrintedYear, name: string, words: ExportWords): Markup {
  const label = year.isCut ? words.list.totalOfPart(name) : words.list.total(name);
  return markup`<tr class="total"><th scope="row" colspan="2">${label} <span class="without">${words.list.countOfClaims(year.totals.added)}</span></th>${totalCells(year.totals, year.totals.added, words)}</tr>
`;
}

/** The four sums over `added` claims as cells, each with the count of claims it is without. */
export function totalCells(sums: Readonly<Record<AmountKey, Total>>, added: number, words: ExportWords): Markup[] {
  return amountKeys.map((key) => totalCell(sums[key], added, words));
}

function totalCell(total: Total, added: number, words: ExportWords): Markup {
  if (added === 0) return markup`<td class="money"><span class="without">${words.list.nothingFinal}</span></td>`;
  const text = amountText(total.amount, words);
  if (total.amount.cents === null) return markup`<td class="money"><span class="without">${text}</span></td>`;
  const without =
    total.missing === 0 ? null : markup` <span class="without">${words.list.without(total.missing)}</span>`;
  return markup`<td class="${figureClass(text)}">${text}${without}</td>`;
}

function howWeAdded(totals: Totals, words: ExportWords): Markup {
  const missing = amountKeys.filter((key) => totals[key].missing > 0);
  return markup`<div class="how small"><h3>${words.list.howWeAdded}</h3>
<p>${words.list.added(totals.added)}${totals.leftOut > 0 ? ` ${words.list.leftOut(totals.leftOut)}` : null}</p>
${missing.length === 0 ? null : markup`<ul>${missing.map((key) => markup`<li>${words.list.missing(words.amounts[key], totals[key].missing)}</li>`)}</ul>`}</div>`;
}
