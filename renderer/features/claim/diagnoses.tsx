import type { Diagnosis, Procedure } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';
import { mergedDiagnoses } from './merged.ts';

/** The group of each code that came without a name. */
type Groups = { readonly groups: Readonly<Record<string, string>> };

/** Why the services were given, as the provider coded it. */
export function Diagnoses({ diagnoses, groups }: { readonly diagnoses: readonly Diagnosis[] } & Groups) {
  const text = useText();
  return (
    <Section title={<Message id="diagnoses.title" />}>
      <ul className="coded-list">
        {mergedDiagnoses(diagnoses).map(({ code, display, roles }) => (
          <li key={code}>
            <CodedName display={display} code={code} group={groups[code]} />
            {roles.length > 0 && (
              <span className="line-extra">{roles.map((role) => text(`diagnosis.${role}`)).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Procedures({ procedures, groups }: { readonly procedures: readonly Procedure[] } & Groups) {
  return (
    <Section title={<Message id="procedures.title" />}>
      <ul className="coded-list">
        {procedures.map((procedure) => (
          <li key={procedure.sequence}>
            <CodedName display={procedure.display} code={procedure.code} group={groups[procedure.code]} />
            {procedure.date !== null && (
              <span className="line-extra">
                <CalendarDate date={procedure.date} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type CodedNameProps = { readonly display: string | null; readonly code: string; readonly group: string | undefined };

/** Medicare often sends a code without a name; then we say so, name the group it belongs to, and guess nothing. */
function CodedName({ display, code, group }: CodedNameProps) {
  return (
    <>
      <span>{display === null ? <Message id="coded.noName" /> : <Official>{display}</Official>}</span>{' '}
      <span className="code">{code}</span>
      {display === null && group !== undefined && (
        <span className="line-extra">
          <Message id="coded.group" values={{ group }} />
        </span>
      )}
    </>
  );
}
