import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';

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
    <ul className="points">
      {points.map((point) => (
        <li key={point}>
          <Message id={point} />
        </li>
      ))}
    </ul>
  );
}
