import type { Diagnosis, Procedure } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Section } from '../../ui/section.tsx';

/** Why the services were given, as the provider coded it. */
export function Diagnoses({ diagnoses }: { readonly diagnoses: readonly Diagnosis[] }) {
  return (
    <Section title={<Message id="diagnoses.title" />}>
      <ul className="coded-list">
        {diagnoses.map((diagnosis) => (
          <li key={diagnosis.sequence}>
            <CodedName display={diagnosis.display} code={diagnosis.code} />
            {diagnosis.role !== 'secondary' && diagnosis.role !== 'other' && (
              <span className="line-extra">
                <Message id={`diagnosis.${diagnosis.role}`} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Procedures({ procedures }: { readonly procedures: readonly Procedure[] }) {
  return (
    <Section title={<Message id="procedures.title" />}>
      <ul className="coded-list">
        {procedures.map((procedure) => (
          <li key={procedure.sequence}>
            <CodedName display={procedure.display} code={procedure.code} />
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

/** Medicare often sends a code without a name; then we say so and guess nothing. */
function CodedName({ display, code }: { readonly display: string | null; readonly code: string }) {
  return (
    <>
      <span>{display ?? <Message id="coded.noName" />}</span> <span className="code">{code}</span>
    </>
  );
}
