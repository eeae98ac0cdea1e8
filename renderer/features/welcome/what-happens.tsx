import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';

const points: readonly MessageId[] = ['happens.copied', 'happens.kept', 'happens.nobody', 'happens.stop'];

/** What becomes of a person's claims, before they decide. */
export function WhatHappens() {
  return (
    <div className="box">
      <Section title={<Message id="happens.title" />}>
        <ul className="points">
          {points.map((point) => (
            <li key={point}>
              <Message id={point} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
