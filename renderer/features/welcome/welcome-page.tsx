import { Message, useText } from '../../i18n/message.tsx';
import { Mark } from '../../ui/mark.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StartChoices } from './start-choices.tsx';
import { WhatHappens } from './what-happens.tsx';

/** First start: what ClaimKeep is, in one sentence, and three ways to begin. */
export function WelcomePage() {
  const text = useText();
  return (
    <div className="page">
      <div className="hero">
        <Mark />
        <div>
          <PageHeading title={text('welcome.title')} />
          <p className="lead">
            <Message id="welcome.lead" />
          </p>
        </div>
      </div>
      <StartChoices withSamples />
      <WhatHappens />
    </div>
  );
}
