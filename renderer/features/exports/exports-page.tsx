import { useSearchParams } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { ExportForm } from './export-form.tsx';
import { LastExports } from './last-exports.tsx';

/** `current`: who was looked at last; null: nobody. */
type ExportsPageProps = { readonly current: PersonSummary | null };

/** Taking claims out: whose, of which year, as what. */
export function ExportsPage({ current }: ExportsPageProps) {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('nav.exports')} />
      <p className="lead">
        <Message id="exports.lead" />
      </p>
      <Loaded query={usePeople()}>
        {(people) => <WithClaims people={people.filter(({ claimCount }) => claimCount > 0)} current={current} />}
      </Loaded>
    </div>
  );
}

function WithClaims({ people, current }: ExportsPageProps & { readonly people: readonly PersonSummary[] }) {
  const [address] = useSearchParams();
  const [first] = people;
  if (first === undefined) {
    return (
      <>
        <p>
          <Message id="exports.nobody" />
        </p>
        <LinkButton to={paths.add}>
          <Message id="nav.add" />
        </LinkButton>
      </>
    );
  }
  const wanted = address.get('person') ?? current?.id;
  const person = people.find(({ id }) => id === wanted) ?? first;
  return (
    <>
      <ExportForm people={people} startWith={{ personId: person.id, year: address.get('year') }} />
      <LastExports people={people} />
    </>
  );
}
