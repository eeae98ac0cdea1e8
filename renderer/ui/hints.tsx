import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Icon } from './icons.tsx';

/** What somebody may want to know about the numbers above, behind a question mark that says what it explains. `children` are list items. */
export function Hints({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <Disclosure className="hints">
      <AriaButton slot="trigger" className="button button-quiet hints-button">
        <Icon name="help" />
        <span>{title}</span>
      </AriaButton>
      <DisclosurePanel>
        <ul className="points hints-list">{children}</ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
