import type { ReactNode } from 'react';
import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { IconName } from '../../ui/icons.tsx';

type StartChoiceProps = {
  readonly icon: IconName;
  readonly title: MessageId;
  readonly text: MessageId;
  readonly children: ReactNode;
};

/** One big way to begin, with a sentence and its button. */
export function StartChoice({ icon, title, text, children }: StartChoiceProps) {
  return (
    <li className="start-choice">
      <span className="round-icon">
        <Icon name={icon} />
      </span>
      <h2>
        <Message id={title} />
      </h2>
      <p>
        <Message id={text} />
      </p>
      <div className="start-action">{children}</div>
    </li>
  );
}
