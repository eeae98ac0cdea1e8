import { useConnectPhase } from '../../api/events.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BrowserHelp } from './browser-help.tsx';

type WaitingForBrowserProps = {
  /** Whose sign-in is expected; null for somebody new. */
  readonly name: string | null;
  readonly source: 'plan' | 'medicare';
  readonly onCancel: () => void;
  readonly isCancelling: boolean;
};

/** The person is in the browser now: what to do there, what it may show, and a way back. */
export function WaitingForBrowser({ name, source, onCancel, isCancelling }: WaitingForBrowserProps) {
  const text = useText();
  const phase = useConnectPhase();
  const isExchanging = phase === 'exchanging';
  return (
    <div className="page page-narrow">
      <PageHeading title={text('browser.title')} />
      <output className="lead block">
        <Message id={isExchanging ? 'browser.exchanging' : 'browser.waiting'} values={{ source }} />
      </output>
      {phase === 'suspicious' && <ErrorNotice tone="caution" error={{ code: 'auth/bad-callback' }} />}
      {phase === 'noClaims' && (
        <Notice tone="caution" isNews title={<Message id="browser.noClaimsTitle" />}>
          <p>
            <Message id="browser.noClaimsText" />
          </p>
        </Notice>
      )}
      <ol className="steps">
        <li>
          {name === null ? (
            <Message id="browser.step1" values={{ source }} />
          ) : (
            <Message id="browser.step1Name" values={{ name, source }} />
          )}
        </li>
        <li>
          <Message id="browser.step2" values={{ source }} />
        </li>
        <li>
          <Message id="browser.step3" />
        </li>
      </ol>
      <div className="actions">
        <Button onPress={onCancel} isBusy={isCancelling || isExchanging}>
          <Message id="browser.cancel" />
        </Button>
      </div>
      <BrowserHelp title="browser.showTitle" isMedicare={source === 'medicare'} />
    </div>
  );
}
