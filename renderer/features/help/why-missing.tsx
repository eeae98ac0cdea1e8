import type { PersonSummary } from '#shared/domain/person.ts';
import { useMissing } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';

/** Why something that this person looks for may not be here. */
export function WhyMissing({ person }: { readonly person: PersonSummary }) {
  return (
    <Section title={<Message id="help.missingFor" values={{ name: person.displayName }} />}>
      <Loaded query={useMissing(person.id)}>
        {(reasons) => (
          <ul className="points">
            {reasons.map(({ code, text: reason, next }) => (
              <li key={code}>
                {reason} {next !== null && <strong>{next}</strong>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
