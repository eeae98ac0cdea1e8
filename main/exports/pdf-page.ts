import type { IsoDate } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { escapeHtml, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { notEndorsed } from '#shared/notices.ts';
import { pdfStyle } from './pdf-style.ts';
import { dateText } from './printed-text.ts';
import type { ExportWords } from './words/shape.ts';

/** Whose claims are printed. */
export type PrintedPerson = Pick<PersonSummary, 'displayName' | 'isSample' | 'medicareNumberEnding'> &
  Partial<Pick<PersonSummary, 'payer'>>;

/** Replaced by the printing window with a fresh nonce; the page's own policy allows that one style and nothing else. */
export const noncePlaceholder = '__NONCE__';

export type PrintedPage = {
  readonly title: string;
  readonly person: PrintedPerson;
  readonly printedOn: IsoDate;
  readonly words: ExportWords;
  readonly isLargePrint: boolean;
  /** Between the title and the notice that this is not a bill. */
  readonly lead: Markup | null;
  /** Terms and their values under the title, beside the person's. */
  readonly facts: readonly (readonly [string, string])[];
  readonly content: Markup;
};

/** One complete HTML document to print: no script, no outside resource, one style. */
export function printedPage(page: PrintedPage): string {
  const { words } = page;
  // The nonce stands in our own markup only: a claim that holds the placeholder gets it as plain text.
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${noncePlaceholder}'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(page.title)}</title>
<style nonce="${noncePlaceholder}">${pdfStyle(words, page.isLargePrint)}</style>
</head>
<body>
${masthead(page).html}
<main>
${page.content.html}
</main>
${about(words).html}
</body>
</html>
`;
}

function masthead(page: PrintedPage): Markup {
  const { words, person } = page;
  const facts: readonly (readonly [string, string])[] = [
    [words.page.person, person.displayName],
    ...(person.payer === 'plan' && person.medicareNumberEnding === null
      ? []
      : [[words.page.medicareNumber, maskedNumber(person, words)] as const]),
    ...page.facts,
  ];
  return markup`<header class="masthead">
<p class="brand"><span>${words.page.printedBy(dateText(page.printedOn, words))}</span> ClaimKeep</p>
<h1>${page.title}</h1>
${page.lead}
${person.isSample ? markup`<p class="sample">${words.page.madeUpPerson}</p>` : null}
<div class="not-a-bill"><p class="big">${words.page.notABill}</p><p>${words.page.notABillMore}</p></div>
${factList(facts)}
</header>`;
}

/** Never more than the last four characters, whatever was handed in: papers get lost. */
function maskedNumber(person: PrintedPerson, words: ExportWords): string {
  const ending = person.medicareNumberEnding?.slice(-4) ?? '';
  return ending === '' ? words.notInData : words.page.endsIn(ending);
}

/** Terms and values. Not a `<dl>`: Chromium tags that as nothing, a list as a list. */
export function factList(facts: readonly (readonly [string, string])[]): Markup {
  return markup`<ul class="facts">${facts.map(
    ([term, value]) => markup`<li><span>${term}:</span> <bdi>${value}</bdi></li>
`,
  )}</ul>`;
}

function about(words: ExportWords): Markup {
  return markup`<section>
<h2>${words.page.howToCheck}</h2>
<ol>${words.page.checks.map((check) => markup`<li>${check}</li>`)}</ol>
</section>
<footer class="about small">
<h2>${words.page.about}</h2>
<p>${words.page.aboutText}</p>
<p lang="en">${notEndorsed}</p>
</footer>`;
}
