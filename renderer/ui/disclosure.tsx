import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icons.tsx';

type DisclosureProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** For what is only fetched when somebody looks. */
  readonly onOpen?: () => void;
};

/** Something few people need, behind its title. */
export function Disclosure({ title, children, onOpen }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" onExpandedChange={(isOpen) => isOpen && onOpen?.()}>
      <Heading level={2} className="disclosure-heading">
        <AriaButton slot="trigger" className="disclosure-button">
          <Icon name="down" />
          <span>{title}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
