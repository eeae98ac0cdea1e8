import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Section } from '../../ui/section.tsx';
import { ChangeSentences } from './change-sentences.tsx';

/** What Medicare changed in this claim since it first came, and when. */
export function Changes({ claim }: { readonly claim: ClaimDetail }) {
  const dayText = useDayOfMomentText();
  return (
    <Section title={<Message id="claim.changes" />}>
      {claim.changes.map((change) => (
        <div key={change.changedAt}>
          <h3>
            <Message id="claim.changedOn" values={{ day: dayText(change.changedAt) }} />
          </h3>
          <ChangeSentences change={change} />
        </div>
      ))}
    </Section>
  );
}
