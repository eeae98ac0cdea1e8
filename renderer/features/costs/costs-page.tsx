import { costGroupings } from '#shared/domain/overview.ts';
import type { CostGrouping, Costs } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaimFilters, useCosts } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { WordsLine } from '../help/words-line.tsx';
import { CostsChart } from './costs-chart.tsx';
import { CostsSentence } from './costs-sentence.tsx';
import { CostsTable } from './costs-table.tsx';
import { HowWeAdded } from './how-we-added.tsx';
import { allYears, useCostsView } from './costs-view.ts';
import { PrintYear } from './print-year.tsx';

/** What it cost: one sentence, a picture with its numbers, and how they were added up. Every row leads to its claims. */
export function CostsPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const years = (useClaimFilters(person.id).data?.years ?? []).map(({ year }) => String(year));
  const { by, year, newest, choose } = useCostsView(years);
  const costs = useCosts(person.id, by, year === null ? null : Number(year));
  // Of all years together there is no paper of a year; the newest one is what most want.
  const printed = year ?? newest;
  return (
    <div className="page">
      <PageHeading title={text('costs.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="costs.lead" />
      </p>
      {printed !== null && <PrintYear personId={person.id} year={printed} />}
      <Tabs
        label={text('costs.tabs')}
        tabs={costGroupings.map((key) => ({ key, name: text(`costs.by.${key}`) }))}
        selected={by}
        onSelect={(chosen) => choose({ by: chosen })}
      >
        {by !== 'year' && (
          <div className="filter-bar">
            <Select
              label={<Message id="costs.year" />}
              value={year ?? allYears}
              options={[
                // A picture of all months of many years could not be read.
                ...(by === 'month' ? [] : [{ value: allYears, label: text('filter.allYears') }]),
                ...years.map((one) => ({ value: one, label: one })),
              ]}
              onChange={(chosen) => choose({ year: chosen })}
            />
          </div>
        )}
        <Loaded query={costs}>{(found) => <CostsView by={by} costs={found} personId={person.id} year={year} />}</Loaded>
      </Tabs>
    </div>
  );
}

type CostsViewProps = {
  readonly by: CostGrouping;
  readonly costs: Costs;
  readonly personId: string;
  readonly year: string | null;
};

function CostsView({ by, costs, personId, year }: CostsViewProps) {
  const text = useText();
  const { groups, total } = costs;
  if (groups.length === 0) {
    return (
      <Notice title={<Message id="costs.none" />}>
        <p>
          <Message id="costs.noneNext" />
        </p>
      </Notice>
    );
  }
  const table = (
    <CostsTable by={by} groups={groups} personId={personId} year={year} {...(by === 'service' ? {} : { total })} />
  );
  return (
    <>
      <CostsSentence total={total} />
      {by === 'year' || by === 'month' ? (
        <CostsChart
          title={text(`costs.caption.${by}`)}
          by={by}
          keys={by === 'month' && year !== null ? monthsOf(year) : groups.map(({ key }) => key).toSorted()}
          groups={groups}
          table={table}
        />
      ) : (
        table
      )}
      <WordsLine terms={['charged', 'approved', 'paid', 'yourPart']} />
      <HowWeAdded by={by} costs={costs} />
    </>
  );
}

function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
