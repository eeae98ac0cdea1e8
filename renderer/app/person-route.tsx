import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { usePeople } from '../api/queries.ts';
import { Message, useText } from '../i18n/message.tsx';
import { TextsFor } from '../i18n/texts-for.tsx';
import { LinkButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { PageHeading, PageOf } from '../ui/page-heading.tsx';
import { paths } from '../ui/paths.ts';
import { Loaded } from '../ui/waiting.tsx';

/** What of a person's things the address names; empty where it names none. */
export type Named = { readonly claimId: string; readonly medicineKey: string; readonly providerKey: string };

/** Finds the person of the address; another person or claim is a new page, so nothing of the old one can stay on it. */
export function PersonRoute({ page }: { readonly page: (person: PersonSummary, named: Named) => ReactNode }) {
  const { personId = '', claimId = '', medicineKey = '', providerKey = '' } = useParams();
  return (
    <Loaded query={usePeople()}>
      {(people) => {
        const person = people.find(({ id }) => id === personId);
        // Deleted meanwhile: that is no failure, there is just nothing to see any more.
        if (person === undefined) return <Navigate replace to={paths.home} />;
        if (person.problem !== null) return <UnusablePerson code={person.problem} name={person.displayName} />;
        return (
          <PageOf key={`${personId}/${claimId}/${medicineKey}/${providerKey}`} value={person.displayName}>
            <TextsFor payer={person.payer}>{page(person, { claimId, medicineKey, providerKey })}</TextsFor>
          </PageOf>
        );
      }}
    </Loaded>
  );
}

type UnusablePersonProps = {
  readonly code: NonNullable<PersonSummary['problem']>;
  readonly name: string;
};

function UnusablePerson({ code, name }: UnusablePersonProps) {
  const text = useText();
  return (
    <div className="page page-narrow">
      <PageHeading title={text('person.problem', { name })} />
      <ErrorNotice
        error={{ code }}
        actions={
          <LinkButton to={paths.myData}>
            <Message id="nav.myData" />
          </LinkButton>
        }
      />
    </div>
  );
}
