import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

type TabsProps<Key extends string> = {
  /** What the tabs choose between, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly name: string }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** One of several views of the same thing. Arrow keys move between the tabs; they wrap instead of scrolling. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Key>) {
  const select = (chosen: string | number) => {
    const tab = tabs.find(({ key }) => key === chosen);
    if (tab !== undefined) onSelect(tab.key);
  };
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ key, name }) => (
          <Tab key={key} id={key} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={selected} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
