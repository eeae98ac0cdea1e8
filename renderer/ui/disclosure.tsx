import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icons.tsx';

/** Something few people need, behind its title. */
export function Disclosure({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <AriaDisclosure className="disclosure">
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
