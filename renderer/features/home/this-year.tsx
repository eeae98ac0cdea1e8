import type { CostGroup } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useCosts } from '../../api/queries.ts';
import { useText } from '../../i18n/message.tsx';
import { todayHere } from '../../ui/date.tsx';
import { useMonthNames } from '../../ui/month-name.tsx';
import { YearSentence } from '../claims/year-sentence.tsx';
import { CostsChart } from '../costs/costs-chart.tsx';
import { CostsTable } from '../costs/costs-table.tsx';
import { monthsUntil } from './twelve-months.ts';

/** The newest year in one sentence, and twelve months in one picture. */
export function ThisYear({ person }: { readonly person: PersonSummary }) {
  const costs = useCosts(person.id, 'month', null).data;
  return (
    <section className="home-hero">
      <YearSentence person={person} />
      {costs !== undefined && costs.groups.length > 0 && <TwelveMonths groups={costs.groups} personId={person.id} />}
    </section>
  );
}

function TwelveMonths({ groups, personId }: { readonly groups: readonly CostGroup[]; readonly personId: string }) {
  const text = useText();
  const { long } = useMonthNames();
  const today = todayHere().slice(0, 7);
  const months = monthsUntil(today, groups);
  const last = months.at(-1) ?? today;
  const shown = groups.filter(({ key }) => months.includes(key));
  return (
    <CostsChart
      title={last === today ? text('home.twelveMonths') : text('home.twelveMonthsUntil', { month: long(last) })}
      by="month"
      keys={months}
      groups={shown}
      isTableFolded
      table={<CostsTable by="month" groups={shown} personId={personId} year={null} />}
    />
  );
}
