import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { ClaimChange } from '#shared/domain/claim-change.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { amountCells, amountHeads } from './pdf-year.ts';
import { dateText } from './printed-text.ts';
import type { ExportWords } from './words/shape.ts';

/** The records Medicare sent of a claim, only where there is more than one. */
export function versionSection(claim: ClaimDetail, words: ExportWords): Markup | null {
  const others = claim.versions.filter((version) => version.id !== claim.id);
  if (others.length === 0) return null;
  const rows = [claim, ...others].map(
    (version) =>
      markup`<tr><th scope="row">${words.statuses[version.status]}</th>${amountCells(version.amounts, words)}</tr>`,
  );
  return markup`<section><h2>${words.claim.versions}</h2>
<table><caption>${words.claim.versionsText}</caption>
<thead><tr><th scope="col">${words.csv.status}</th>${amountHeads(words)}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** What Medicare changed, the newest change first: in this record, and between the records of the claim. */
export function changeSection(claim: ClaimDetail, words: ExportWords): Markup | null {
  const between = claim.versions.flatMap(({ replacedWith }) => replacedWith ?? []);
  const changes = [...claim.changes, ...between].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  if (changes.length === 0) return null;
  return markup`<section><h2>${words.claim.changes}</h2>
${changes.map((change) => changeItem(change, words))}</section>`;
}

function changeItem({ changedAt, sentences }: ClaimChange, words: ExportWords): Markup {
  const day = dateText(changedAt.slice(0, 10), words);
  const told = sentences.length === 0 ? [words.claim.sameFacts] : sentences;
  return markup`<p><b>${words.claim.changedOn(day)}</b></p>
<ul>${told.map((sentence) => markup`<li><bdi>${sentence}</bdi></li>`)}</ul>
`;
}
