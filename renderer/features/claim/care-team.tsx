import type { CareTeamMember } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';

/** Everyone named on the claim. */
export function CareTeam({ careTeam }: { readonly careTeam: readonly CareTeamMember[] }) {
  return (
    <Section title={<Message id="careTeam.title" />}>
      <ul className="coded-list">
        {careTeam.map((member) => (
          <li key={`${member.sequence}-${member.role}`}>
            <MemberName member={member} />
            <span className="line-extra">
              <Message id={`careTeam.${member.role}`} />
              {member.specialty?.display != null && `, ${member.specialty.display}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MemberName({ member: { name, npi } }: { readonly member: CareTeamMember }) {
  const text = useText();
  if (name === null) return <span>{text(npi === null ? 'provider.none' : 'provider.npi', { npi: npi ?? '' })}</span>;
  return (
    <>
      <span>{name}</span>{' '}
      {npi !== null && (
        <span className="code">
          <Message id="provider.number" values={{ npi }} />
        </span>
      )}
    </>
  );
}
