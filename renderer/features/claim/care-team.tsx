import type { CareTeamMember, Provider } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';
import { mergedCareTeam } from './merged.ts';

/** Everyone named on the claim. */
export function CareTeam({ careTeam }: { readonly careTeam: readonly CareTeamMember[] }) {
  const text = useText();
  return (
    <Section title={<Message id="careTeam.title" />}>
      <ul className="coded-list">
        {mergedCareTeam(careTeam).map((member) => (
          <li key={`${member.npi}-${member.name}`}>
            <MemberName member={member} />
            <span className="line-extra">
              {[...member.roles.map((role) => text(`careTeam.${role}`)), ...member.specialties].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MemberName({ member: { name, npi } }: { readonly member: Provider }) {
  const text = useText();
  if (name === null) return <span>{text(npi === null ? 'provider.none' : 'provider.npi', { npi: npi ?? '' })}</span>;
  return (
    <>
      <span>
        <Official>{name}</Official>
      </span>{' '}
      {npi !== null && (
        <span className="code">
          <Message id="provider.number" values={{ npi }} />
        </span>
      )}
    </>
  );
}
