import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';

const points: readonly MessageId[] = ['shared.what', 'shared.where', 'shared.password', 'shared.stop'];

/** What Medicare, or the health plan, will hand over, and what it means to say yes. */
export function WhatIsShared({ source }: { readonly source: 'plan' | 'medicare' }) {
  return (
    <ul className="points">
      {[...points, ...(source === 'medicare' ? (['shared.advantage'] as const) : [])].map((point) => (
        <li key={point}>
          <Message id={point} values={{ source }} />
        </li>
      ))}
    </ul>
  );
}
