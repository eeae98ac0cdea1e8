import type { IsoDate } from '#shared/domain/claim.ts';
import type { ExportClaimRow, ExportDamage } from '#shared/domain/export-rows.ts';
import { damageSentence } from './damage-notice.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { costsSection } from './pdf-costs.ts';
import type { YearCosts } from './pdf-costs.ts';
import { otherNotes } from './pdf-notes.ts';
import { printedPage } from './pdf-page.ts';
import type { PrintedPerson } from './pdf-page.ts';
import { yearOf } from './pdf-plan.ts';
import { amountHeads, totalCells, yearName, yearSection } from './pdf-year.ts';
import type { PrintedYear } from './pdf-year.ts';
import { addUp } from './totals.ts';
import type { ExportLanguage, ExportWords } from './words/shape.ts';
import { exportWords } from './words/words.ts';

export type ClaimsPaper = {
  readonly isLargePrint?: boolean;
  readonly person: PrintedPerson;
  /** In the order they shall stand within their year. At most `claimsPerPdf`. */
  readonly claims: Iterable<ExportClaimRow>;
  /** What the list was narrowed by, in plain words; empty: nothing. */
  readonly filterWords: string;
  readonly printedOn: IsoDate;
  readonly language: ExportLanguage;
  /** What the year cost, where the claims are those of one whole year; stands before them. */
  readonly costs?: YearCosts | null;
  /** Set where the claims are spread over several papers. */
  readonly part?: PaperPart | null;
  /** What could not be read of a damaged file. */
  readonly damage?: ExportDamage;
};

/** `cutYears`: the years of which this part holds only some claims. */
export type PaperPart = {
  readonly number: number;
  readonly of: number;
  readonly cutYears: ReadonlySet<string | null>;
};

/**
 * A list of claims as an accessible HTML document for `printToPDF` (tagged, with outline, CSS page size preferred, no header or footer): a
 * table for each year, newest first, with its total and how that was added. Totals are summed here, from the very claims that are printed, so
 * that they fit the rows above them whatever filter was used. What a whole year cost is added up where the Costs screen has it from.
 */
export function claimsHtml(paper: ClaimsPaper): string {
  const words = exportWords(paper.language, paper.person.payer);
  const years = yearsOf(paper);
  const count = years.reduce((sum, year) => sum + year.claims.length, 0);
  const filter = paper.filterWords === '' ? words.page.everything : paper.filterWords;
  const part = paper.part ?? null;
  const costs = paper.costs ?? null;
  const damaged = damageSentence(paper.damage, words);
  return printedPage({
    title:
      costs === null
        ? words.page.claimsTitle(paper.person.displayName)
        : words.page.yearTitle(paper.person.displayName, costs.year),
    person: paper.person,
    printedOn: paper.printedOn,
    words,
    isLargePrint: paper.isLargePrint ?? false,
    lead: markup`${
      part === null
        ? null
        : markup`<p class="lead">${words.page.part(part.number, part.of)}. ${words.page.partMore}</p>`
    }${damaged === null ? null : markup`<p class="warning">${damaged}</p>`}`,
    facts: [
      [words.page.shown, filter],
      [words.list.claims, words.list.countOfClaims(count)],
    ],
    content: markup`${years.length > 1 ? overview(years, words) : null}${costs === null ? null : costsSection(costs, words)}
${years.map((year) => yearSection(year, words))}
${otherNotes(
  years.flatMap(({ claims }) => claims),
  words,
)}
${legend(years, words)}`,
  });
}

function yearsOf(paper: ClaimsPaper): PrintedYear[] {
  const byYear = Map.groupBy(paper.claims, yearOf);
  return [...byYear]
    .sort(([one], [other]) => (other ?? '').localeCompare(one ?? ''))
    .map(([year, claims]) => ({
      year,
      claims,
      totals: addUp(claims),
      isCut: paper.part?.cutYears.has(year) ?? false,
      hasCosts: paper.costs?.year === year,
    }));
}

function overview(years: readonly PrintedYear[], words: ExportWords): Markup {
  return markup`<section>
<h2>${words.list.overview}</h2>
<table>
<caption>${words.list.overviewCaption}</caption>
<thead><tr><th scope="col">${words.list.year}</th><th scope="col" class="count">${words.list.claims}</th>${amountHeads(words)}</tr></thead>
<tbody class="total-cells">${years.map((year) => overviewRow(year, words))}</tbody>
</table>
</section>`;
}

function overviewRow(year: PrintedYear, words: ExportWords): Markup {
  const cells = totalCells(year.totals, year.totals.added, words);
  return markup`<tr><th scope="row">${yearName(year.year, words)}</th><td class="count">${year.claims.length}</td>${cells}</tr>`;
}

/** Explains only what really stands in the tables. */
function legend(years: readonly PrintedYear[], words: ExportWords): Markup {
  const claims = years.flatMap((year) => year.claims);
  const hasCalculated = claims.some((claim) =>
    Object.values(claim.amounts).some((amount) => amount.origin === 'calculated'),
  );
  const hasDrugs = claims.some((claim) => claim.kind === 'partD');
  return markup`${hasCalculated ? markup`<p class="small">* ${words.list.calculatedMark}</p>` : null}
${hasDrugs ? markup`<p class="small">${words.list.drugAmounts}</p>` : null}`;
}
