import { Link } from 'react-router';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';

/** Medicare changes claims; every version that arrived is kept. */
export function Versions({ person, claim }: { readonly person: PersonSummary; readonly claim: ClaimDetail }) {
  const momentText = useMomentText();
  return (
    <Section title={<Message id="versions.title" />}>
      <p>
        <Message id="versions.text" />
      </p>
      <ul className="coded-list">
        {claim.versions.map((version) => (
          <li key={version.id}>
            <Link to={paths.claim(person.id, version.id)}>
              <Message id="versions.of" values={{ when: momentText(version.lastUpdated) }} />
            </Link>
            <span className="line-extra">
              <Message id={`status.${version.status}`} />
            </span>
            <span className="line-extra">
              <Message
                id="versions.amounts"
                values={{
                  paid: <Money key="paid" amount={version.amounts.paid} />,
                  yourShare: <Money key="share" amount={version.amounts.yourShare} />,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
