import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';

/** The pages a sign-in can end on. Most of Medicare's never come back to the program (blue-button-api.md, section 2). */
const pages = {
  anywhere: ['browser.page.close', 'browser.page.open', 'browser.page.down'],
  medicare: [
    'browser.page.close',
    'browser.page.open',
    'browser.page.other',
    'browser.page.noClaims',
    'browser.page.noNumber',
    'browser.page.inactive',
    'browser.page.redirect',
    'browser.page.raw',
    'browser.page.down',
  ],
} as const satisfies Record<string, readonly MessageId[]>;

/** What the browser may show, and what each of it means. */
export function BrowserHelp({ title, isMedicare }: { readonly title: MessageId; readonly isMedicare: boolean }) {
  return (
    <Section title={<Message id={title} />}>
      <ul className="points">
        {pages[isMedicare ? 'medicare' : 'anywhere'].map((page) => (
          <li key={page}>
            <Message id={page} values={{ code: '"status_code": 400' }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
