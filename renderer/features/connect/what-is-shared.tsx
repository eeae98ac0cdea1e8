import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';

const points: readonly MessageId[] = [
  'shared.what',
  'shared.where',
  'shared.password',
  'shared.stop',
  'shared.advantage',
];

/** What Medicare will hand over, and what it means to say yes. */
export function WhatIsShared() {
  return (
    <div className="box">
      <Section title={<Message id="shared.title" />}>
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
