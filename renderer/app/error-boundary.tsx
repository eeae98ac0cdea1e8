import { Component } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../i18n/message.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { paths } from '../ui/paths.ts';

/** What is shown when drawing a page failed. It never shows the exception: its text may hold a name. */
export function BrokenPage({ action }: { readonly action?: ReactNode }) {
  const text = useText();
  return (
    <main className="page page-narrow">
      <PageHeading title={text('broken.title')} />
      <ErrorNotice error={{ code: 'internal' }} {...(action === undefined ? {} : { actions: action })} />
    </main>
  );
}

/** The router's error element: the way out leads to the first page. */
export function BrokenRoute() {
  return (
    <BrokenPage
      action={
        <LinkButton to={paths.home} look="primary">
          <Message id="broken.home" />
        </LinkButton>
      }
    />
  );
}

type State = { readonly isBroken: boolean };

/** Last net, for what breaks outside a route. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}
