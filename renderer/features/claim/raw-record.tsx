import { useRef, useState } from 'react';
import { useRawClaim } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { copyTextOf } from '../../ui/copy-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { indentedJson } from './indented-json.ts';

type RawRecordProps = { readonly personId: string; readonly claimId: string };

/** What Medicare sent, for whoever wants to check our reading of it. It is fetched when it is opened: most people never look. */
export function RawRecord({ personId, claimId }: RawRecordProps) {
  const [isWanted, setWanted] = useState(false);
  const raw = useRawClaim(personId, claimId, isWanted);
  return (
    <Disclosure title={<Message id="raw.title" />} onOpen={() => setWanted(true)}>
      <p>
        <Message id="raw.lead" />
      </p>
      {isWanted && <Loaded query={raw}>{(json) => <RawText json={json} />}</Loaded>}
    </Disclosure>
  );
}

function RawText({ json }: { readonly json: string }) {
  const text = useText();
  const shown = useRef<HTMLPreElement>(null);
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <div className="actions">
        <Button icon="copy" onPress={() => setCopied(shown.current !== null && copyTextOf(shown.current))}>
          <Message id="raw.copy" />
        </Button>
        <output>{isCopied && <Message id="raw.copied" />}</output>
      </div>
      <section aria-label={text('raw.title')} lang="en">
        {/* It scrolls, so the keyboard must reach it (axe: scrollable-region-focusable). */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <pre className="raw-record" ref={shown} tabIndex={0}>
          {indentedJson(json)}
        </pre>
      </section>
    </>
  );
}
