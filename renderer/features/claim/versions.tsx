import { Link } from 'react-router';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { useDayOfMomentText, useMomentText } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { ChangeSentences } from './change-sentences.tsx';

/** Medicare changes claims; every version that arrived is kept. */
export function Versions({ person, claim }: { readonly person: PersonSummary; readonly claim: ClaimDetail }) {
  const momentText = useMomentText();
  const dayText = useDayOfMomentText();
  return (
    <Section title={<Message id="versions.title" />}>
      <p>
        <Message id="versions.text" />
      </p>
      <ul className="coded-list">
        {claim.versions.map((version) => (
          <li key={version.id}>
            <Link to={paths.claim(person.id, version.id)}>
              {version.lastUpdated === null ? (
                <Message id="versions.undated" />
              ) : (
                <Message id="versions.of" values={{ when: momentText(version.lastUpdated) }} />
              )}
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
            {version.replacedWith !== undefined && (
              <div className="version-change">
                <p>
                  <Message id="claim.changedOn" values={{ day: dayText(version.replacedWith.changedAt) }} />
                </p>
                <ChangeSentences change={version.replacedWith} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
