import { useConnectPhase } from '../../api/events.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

const steps: readonly MessageId[] = ['browser.step1', 'browser.step2', 'browser.step3'];
const mayShow: readonly MessageId[] = ['browser.show1', 'browser.show2', 'browser.show3'];

type WaitingForBrowserProps = { readonly onCancel: () => void; readonly isCancelling: boolean };

/** The person is in the browser now: what to do there, what it may show, and a way back. */
export function WaitingForBrowser({ onCancel, isCancelling }: WaitingForBrowserProps) {
  const text = useText();
  const phase = useConnectPhase();
  const isExchanging = phase === 'exchanging';
  return (
    <div className="page page-narrow">
      <PageHeading title={text('browser.title')} />
      <output className="lead block">
        <Message id={isExchanging ? 'browser.exchanging' : 'browser.waiting'} />
      </output>
      {phase === 'suspicious' && <ErrorNotice tone="caution" error={{ code: 'auth/bad-callback' }} />}
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <Message id={step} />
          </li>
        ))}
      </ol>
      <h2>
        <Message id="browser.showTitle" />
      </h2>
      <ul className="points">
        {mayShow.map((show) => (
          <li key={show}>
            <Message id={show} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onPress={onCancel} isBusy={isCancelling || isExchanging}>
          <Message id="browser.cancel" />
        </Button>
      </div>
    </div>
  );
}
