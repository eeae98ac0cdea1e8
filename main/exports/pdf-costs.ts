import { readableName } from '#main/claims/words/readable-name.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import { amountKeys } from '#shared/domain/export-rows.ts';
import type { CostGroup, Costs } from '#shared/domain/overview.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { amountHeads, totalCells } from './pdf-year.ts';
import type { ExportWords } from './words/shape.ts';

/** What one year cost, added up in three ways over the same claims. */
export type YearCosts = {
  /** `2026` */
  readonly year: string;
  readonly month: Costs;
  readonly kind: Costs;
  readonly provider: Costs;
};

type Table = {
  readonly caption: string;
  readonly head: string;
  readonly groups: readonly CostGroup[];
  readonly nameOf: (group: CostGroup) => string;
};

/** A year at a glance: its sums by month, by kind and by provider, each table with the same total, and how they were added. */
export function costsSection(costs: YearCosts, words: ExportWords): Markup {
  const { total } = costs.month;
  const tables: readonly Table[] = [
    {
      caption: words.costs.byMonth,
      head: words.costs.month,
      groups: costs.month.groups.toReversed(),
      nameOf: ({ key }) => monthName(key, words),
    },
    {
      caption: words.costs.byKind,
      head: words.claim.fact.kind,
      groups: costs.kind.groups,
      nameOf: ({ key }) => words.kinds[claimKinds.find((kind) => kind === key) ?? 'other'],
    },
    {
      caption: words.costs.byProvider,
      head: words.claim.fact.provider,
      groups: costs.provider.groups,
      nameOf: (group) => providerName(group, words),
    },
  ];
  return markup`<section>
<h2>${words.costs.title(costs.year)}</h2>
${total.claimCount === 0 ? null : tables.map((table) => costsTable(table, costs, words))}
${howWeAdded(costs, words)}
</section>
`;
}

function costsTable({ caption, head, groups, nameOf }: Table, { year, month }: YearCosts, words: ExportWords): Markup {
  const rows = groups.map(
    (group) =>
      markup`<tr><th scope="row"><bdi>${nameOf(group)}</bdi></th><td class="count">${group.claimCount}</td>${totalCells(group, group.claimCount, words)}</tr>
`,
  );
  return markup`<table class="named">
<caption>${caption}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="count">${words.list.claims}</th>${amountHeads(words)}</tr></thead>
<tbody class="total-cells">${rows}<tr class="total"><th scope="row">${words.list.total(year)}</th><td class="count">${month.total.claimCount}</td>${totalCells(month.total, month.total.claimCount, words)}</tr></tbody>
</table>
`;
}

function howWeAdded({ month: { total, leftOut, withoutDate } }: YearCosts, words: ExportWords): Markup {
  const points = [
    words.costs.once(total.claimCount),
    words.costs.leftOut(leftOut),
    ...(withoutDate > 0 ? [words.costs.withoutDate(withoutDate)] : []),
    ...amountKeys
      .filter((key) => total[key].missing > 0)
      .map((key) => words.list.missing(words.amounts[key], total[key].missing)),
    words.costs.otherInsurance,
  ];
  return markup`<div class="how small"><h3>${words.list.howWeAdded}</h3>
<ul>${points.map((point) => markup`<li>${point}</li>`)}</ul></div>`;
}

/** `2026-05` as `May`. The day is noon in UTC, so that no time zone moves it to another month. */
function monthName(key: string, words: ExportWords): string {
  const name = new Intl.DateTimeFormat(words.language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${key}-15T12:00:00Z`),
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A provider's key is the NPI where there is one; it is empty where the claims name nobody. */
function providerName({ key, name }: CostGroup, words: ExportWords): string {
  if (name !== null) return readableName(name);
  return key === '' ? words.costs.nobody : `NPI ${key}`;
}
