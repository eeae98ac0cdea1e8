import type { ClaimChange } from '#shared/domain/claim-change.ts';
import { Message } from '../../i18n/message.tsx';

/** What one change says differently; a record can come anew and say the same. */
export function ChangeSentences({ change }: { readonly change: ClaimChange }) {
  if (change.sentences.length === 0) {
    return (
      <p>
        <Message id="claim.sameFacts" />
      </p>
    );
  }
  return (
    <ul className="points">
      {change.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
