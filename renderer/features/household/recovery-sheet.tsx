import { useEffect, useRef } from 'react';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';

type RecoverySheetProps = {
  readonly code: string;
  /** What it opens: this household, or one backup that goes to somebody else. */
  readonly of?: keyof typeof texts;
};

const texts = {
  recovery: { write: 'recovery.write', title: 'recovery.sheetTitle', note: 'recovery.sheetNote' },
  handOver: { write: 'handOver.write', title: 'handOver.sheetTitle', note: 'handOver.sheetNote' },
} as const;

/** The code in its groups, large, as it is also printed (styles/print.css hides the rest of the page). */
export function RecoverySheet({ code, of = 'recovery' }: RecoverySheetProps) {
  const text = useText();
  const groups = code.split('-');
  const said = useRef<HTMLParagraphElement>(null);
  // The button that asked for the code is gone: reading goes on here.
  useEffect(() => said.current?.focus({ preventScroll: true }), []);
  return (
    <div className="recovery">
      <p ref={said} tabIndex={-1}>
        <Message id={texts[of].write} />
      </p>
      <div className="recovery-sheet">
        <p className="recovery-sheet-title">
          <Message id={texts[of].title} />
        </p>
        <ol className="recovery-code" aria-label={text('recovery.groups', { count: groups.length })}>
          {groups.map((group, place) => (
            <li key={`${place}-${group}`}>{group}</li>
          ))}
        </ol>
        <p className="recovery-sheet-note">
          <Message id={texts[of].note} />
        </p>
      </div>
      <div className="actions">
        <Button icon="print" onPress={() => window.print()}>
          <Message id="recovery.print" />
        </Button>
      </div>
    </div>
  );
}
