import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Official } from '../../ui/official.tsx';
import { WordLink } from '../help/word-link.tsx';
import type { PartState } from './coverage-parts.ts';

const noEnd = '9999';

/** Where the plans are explained; Parts A and B are under "Part A, B, C and D". */
const termOf = { C: 'advantage', D: 'drugPlan' } as const;

/** One part of Medicare: whether the person has it, since when, and through which plan. */
export function PartCard({ part, state, facts }: PartState) {
  const text = useText();
  const end = facts?.end?.startsWith(noEnd) === true ? null : (facts?.end ?? null);
  const plan = facts?.planName ?? null;
  return (
    <li className={`part-card part-${state}`}>
      <h3 className="part-title">
        <Message id={`coverage.partTitle.${part}`} />
      </h3>
      <p>
        <Message id={`coverage.partFor.${part}`} /> {(part === 'C' || part === 'D') && <WordLink term={termOf[part]} />}
      </p>
      <p>
        <Badge {...(state === 'held' ? { tone: 'good' as const, icon: 'check' as const } : {})}>
          <Message id={`coverage.${state}`} />
        </Badge>
      </p>
      {facts !== null && (
        <Facts
          facts={[
            { name: text('coverage.plan'), value: plan && <Official>{plan}</Official> },
            { name: text('coverage.since'), value: facts.start && <CalendarDate date={facts.start} /> },
            { name: text('coverage.until'), value: end && <CalendarDate date={end} /> },
            { name: text('coverage.planNumber'), value: part === 'C' || part === 'D' ? facts.planContract : null },
            { name: text('coverage.planPhone'), value: facts.planPhones[0] ?? null },
          ]}
        />
      )}
    </li>
  );
}
