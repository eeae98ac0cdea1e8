import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useCosts } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { CostsTable } from '../costs/costs-table.tsx';

/** As many years as fit a picture that is taken in at a glance. */
const mostYears = 3;

/** The last years beside each other, as bars with the same numbers. */
export function YearsPicture({ person }: { readonly person: PersonSummary }) {
  const costs = useCosts(person.id, 'year', null).data;
  if (costs === undefined || costs.groups.length === 0) return null;
  const groups = costs.groups.toSorted((a, b) => b.key.localeCompare(a.key)).slice(0, mostYears);
  return (
    <Section title={<Message id="home.years" values={{ count: groups.length }} />}>
      <CostsTable by="year" costs={{ ...costs, groups }} personId={person.id} withTotal={false} />
      <p>
        <Link to={paths.costs(person.id)}>
          <Message id="home.allCosts" />
        </Link>
      </p>
    </Section>
  );
}
