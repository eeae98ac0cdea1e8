import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What a reader must know before the amounts: replaced, not final, cancelled, not approved. */
export function ClaimNotices({ claim }: { readonly claim: ClaimDetail }) {
  const dayText = useDayOfMomentText();
  return (
    <>
      {claim.status !== 'final' && (
        <Notice tone="caution" title={<Message id={`status.${claim.status}`} />}>
          <p>
            <Message id={`claim.notice.${claim.status}`} />
          </p>
        </Notice>
      )}
      {claim.notReturnedSince !== null && (
        <Notice title={<Message id="claim.notReturned" />}>
          <p>
            <Message id="claim.notReturnedText" values={{ day: dayText(claim.notReturnedSince) }} />
          </p>
        </Notice>
      )}
      {claim.privacyMark === '42CFRPart2' && (
        <Notice title={<Message id="claim.private" />}>
          <p>
            <Message id="claim.privateText" />
          </p>
        </Notice>
      )}
      {claim.denied === true && (
        <Notice tone="caution" title={<Message id="claim.denied" />}>
          <p>
            <Message id="claim.deniedText" />
          </p>
        </Notice>
      )}
    </>
  );
}
