import { useState } from 'react';
import type { CostGrouping } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaimFilters, useCosts } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { CostsSentence } from './costs-sentence.tsx';
import { CostsTable } from './costs-table.tsx';
import { HowWeAdded } from './how-we-added.tsx';

const groupings = ['year', 'month', 'kind', 'provider', 'service'] as const satisfies readonly CostGrouping[];
const allYears = 'all';

/** What it cost: one sentence, one table with its picture, and how it was added up. */
export function CostsPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const [by, setBy] = useState<CostGrouping>('year');
  const [year, setYear] = useState(allYears);
  const years = useClaimFilters(person.id).data?.years ?? [];
  const costs = useCosts(person.id, by, year === allYears ? null : Number(year));
  return (
    <div className="page">
      <PageHeading title={text('costs.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="costs.lead" />
      </p>
      <div className="filter-bar">
        <Select
          label={<Message id="costs.by" />}
          value={by}
          options={groupings.map((value) => ({ value, label: text(`costs.by.${value}`) }))}
          onChange={setBy}
        />
        <Select
          label={<Message id="costs.year" />}
          value={year}
          options={[
            { value: allYears, label: text('filter.allYears') },
            ...years.map(({ year: one }) => ({ value: String(one), label: String(one) })),
          ]}
          onChange={setYear}
        />
      </div>
      <Loaded query={costs}>
        {(found) => (
          <>
            <CostsSentence total={found.total} />
            {found.groups.length > 0 && <CostsTable by={by} costs={found} personId={person.id} />}
            <HowWeAdded by={by} costs={found} />
          </>
        )}
      </Loaded>
    </div>
  );
}
