import { usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StartChoices } from './start-choices.tsx';
import { WhatHappens } from './what-happens.tsx';

/** The same ways to begin, for one more person. Sample people are offered until they are here. */
export function AddPage() {
  const text = useText();
  const people = usePeople().data ?? [];
  return (
    <div className="page">
      <PageHeading title={text('add.title')} />
      <p className="lead">
        <Message id="add.lead" />
      </p>
      <StartChoices withSamples={!people.some(({ isSample }) => isSample)} />
      <WhatHappens />
    </div>
  );
}
