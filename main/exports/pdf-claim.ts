import type { ClaimDetail, IsoDate } from '#shared/domain/claim.ts';
import { headlineAmounts, shownDetails } from '#shared/domain/headline-amounts.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { backgroundSections } from './pdf-claim-background.ts';
import { lineSection } from './pdf-claim-lines.ts';
import { printedPage } from './pdf-page.ts';
import type { PrintedPerson } from './pdf-page.ts';
import { amountText, dateText, periodText, providerText } from './printed-text.ts';
import { amountKeys } from '#shared/domain/export-rows.ts';
import type { ExportLanguage, ExportWords } from './words/shape.ts';
import { exportWords } from './words/words.ts';

export type ClaimPaper = {
  readonly person: PrintedPerson;
  readonly claim: ClaimDetail;
  readonly printedOn: IsoDate;
  readonly language: ExportLanguage;
  readonly isLargePrint?: boolean;
  /** What the person wrote about it; empty: nothing. */
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly isStarred?: boolean;
};

/**
 * One claim as an accessible HTML document for `printToPDF`, in the order of a Medicare Summary Notice: what it is, what it cost, its
 * services line by line, the notes for them, and then what else is known.
 */
export function claimHtml(paper: ClaimPaper): string {
  const { claim } = paper;
  const words = exportWords(paper.language, paper.person.payer);
  return printedPage({
    title: claim.title,
    person: paper.person,
    printedOn: paper.printedOn,
    words,
    isLargePrint: paper.isLargePrint ?? false,
    lead: markup`<p class="lead"><bdi>${claim.sentence}</bdi></p>${furtherSentences(claim)}${statusWarning(claim, words)}`,
    facts: claimFacts(claim, words),
    content: markup`${ownNote(paper, words)}${costs(claim, words)}
${lineSection(claim, words)}
${backgroundSections(claim, words)}`,
  });
}

/** Line breaks of the note are kept. */
function ownNote({ note = '', tags = [], isStarred = false }: ClaimPaper, words: ExportWords): Markup | null {
  const lines = [
    ...(isStarred ? [words.csv.starred] : []),
    ...(note === '' ? [] : note.split('\n')),
    ...(tags.length === 0 ? [] : [`${words.csv.tags}: ${tags.join(', ')}`]),
  ];
  if (lines.length === 0) return null;
  return markup`<section class="own-note"><h2>${words.csv.note}</h2>${lines.map((line) => markup`<p><bdi>${line}</bdi></p>`)}</section>
`;
}

function furtherSentences({ furtherSentences: sentences }: ClaimDetail): Markup | null {
  if (sentences.length === 0) return null;
  return markup`<ul>${sentences.map((sentence) => markup`<li><bdi>${sentence}</bdi></li>`)}</ul>`;
}

function statusWarning(claim: ClaimDetail, words: ExportWords): Markup | null {
  const notes = {
    final: null,
    superseded: words.claim.replacedNote,
    pending: words.claim.pendingNote,
    cancelled: words.claim.cancelledNote,
  };
  const note = notes[claim.status];
  return note === null ? null : markup`<p class="warning">${note}</p>`;
}

function claimFacts(claim: ClaimDetail, words: ExportWords): (readonly [string, string])[] {
  const { fact } = words.claim;
  const plan = [claim.coverage.planName, claim.coverage.planContract].filter((text) => text !== null).join(', ');
  const facts: (readonly [string, string | null])[] = [
    [fact.dates, periodText(claim.serviceFrom, claim.serviceTo, words)],
    [fact.provider, providerText(claim.provider, words)],
    [fact.npi, claim.provider.name === null ? null : claim.provider.npi],
    [fact.kind, words.kinds[claim.kind]],
    [fact.status, words.statuses[claim.status]],
    [fact.approved, words.approval(claim.denied)],
    [fact.claimNumber, claim.claimNumber ?? words.notInData],
    [fact.processedOn, claim.processedOn === null ? null : dateText(claim.processedOn, words)],
    [fact.plan, plan === '' ? null : plan],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const]));
}

/** The four amounts always, also where they are not in the data; further ones only where Medicare sent them. */
function costs(claim: ClaimDetail, words: ExportWords): Markup {
  const names = claim.kind === 'partD' ? words.claim.drugAmounts : words.amounts;
  const main = amountKeys.filter(
    (key) => claim.kind !== 'partD' || key !== 'approved' || claim.amounts[key].cents !== null,
  );
  const four = headlineAmounts(claim.kind, claim.amounts);
  const together = claim.kind === 'outpatient' ? claim.amounts.approved : notReported;
  return markup`<section class="whole"><h2>${words.claim.costs}</h2>
<table>
<caption>${words.claim.costCaption}</caption>
<thead><tr><th scope="col">${words.claim.amount}</th><th scope="col" class="money">${words.claim.dollars}</th><th scope="col" class="from">${words.claim.from}</th></tr></thead>
<tbody>${main.map((key) => costRow(names[key], four[key], true, words))}${shownDetails(claim.money).map((key) =>
    costRow(words.claim.details[key], claim.money[key], false, words),
  )}${together.cents === null ? null : costRow(words.claim.paidTogether, together, false, words)}</tbody>
</table></section>`;
}

function costRow(name: string, amount: Amount, isMain: boolean, words: ExportWords): Markup {
  const head = isMain ? markup`<b>${name}</b>` : markup`${name}`;
  const text = amountText(amount, words);
  const cell =
    amount.cents === null ? markup`<td class="money missing">${text}</td>` : markup`<td class="money">${text}</td>`;
  return markup`<tr><th scope="row">${head}</th>${cell}<td class="from soft">${words.claim.origins[amount.origin]}</td></tr>`;
}
