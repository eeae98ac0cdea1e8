import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { MedicineFill } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { asUtcNoon, todayHere } from '../../ui/date.tsx';
import { Section } from '../../ui/section.tsx';
import { refillStrip } from './refill-strip.ts';

/** A year of one medicine as a strip: when there was enough of it, and when there was none left. Said in a sentence first. */
export function Refills({ fills }: { readonly fills: readonly MedicineFill[] }) {
  const intl = useIntl();
  const [today] = useState(todayHere);
  const strip = refillStrip(fills, today);
  if (strip === null) return null;
  const gaps = strip.stretches.filter(({ kind }) => kind === 'gap');
  const longest = Math.max(0, ...gaps.map(({ days }) => days));
  return (
    <Section title={<Message id="refills.title" />}>
      <p>
        <Message id="refills.sentence" values={{ covered: strip.coveredDays, days: strip.days }} />{' '}
        <Message id="refills.gaps" values={{ count: gaps.length, longest }} />
      </p>
      <div className="refill-strip" aria-hidden="true">
        <div className="refill-track">
          {strip.stretches.map(({ kind, from, start, length }) => (
            <span
              key={`${kind} ${from}`}
              className={`refill-${kind}`}
              style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${length * 100}%` }}
            />
          ))}
        </div>
        <div className="refill-months">
          {strip.months.map(({ month, start }) => (
            <span key={month} style={{ insetInlineStart: `${start * 100}%` }}>
              {intl.formatDate(asUtcNoon(`${month}-01`), { month: 'narrow', timeZone: 'UTC' })}
            </span>
          ))}
        </div>
        <p className="refill-legend">
          <span>
            <span className="refill-key refill-covered" /> <Message id="refills.covered" />
          </span>
          <span>
            <span className="refill-key refill-gap" /> <Message id="refills.gap" />
          </span>
        </p>
      </div>
      <p className="footnote">
        <Message id="refills.note" />
      </p>
    </Section>
  );
}
