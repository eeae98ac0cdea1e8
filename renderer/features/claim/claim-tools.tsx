import { ToggleButton } from 'react-aria-components';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useExportClaim } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useDollars } from '../../ui/money.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { Notes } from '../notes/notes.tsx';
import { amountLabel, amountNames } from './amount-labels.ts';
import { useReadAloud } from './read-aloud.ts';

type ClaimToolsProps = {
  readonly person: PersonSummary;
  readonly claim: ClaimDetail;
  /** Whether each service is said in a sentence below. */
  readonly isSaid: boolean;
  readonly onSay: (isSaid: boolean) => void;
};

/** All that can be done with one claim, in one row. */
export function ClaimTools({ person, claim, isSaid, onSay }: ClaimToolsProps) {
  const save = useExportClaim();
  const { canRead, isReading, read, stop } = useReadAloud();
  const sentences = useSpokenClaim(claim);
  return (
    <>
      <Notes personId={person.id} subject="claim" subjectKey={claim.id}>
        <Button
          icon="print"
          isBusy={save.isPending}
          onPress={() => save.mutate({ personId: person.id, claimId: claim.id })}
        >
          <Message id="save.claimPdf" />
        </Button>
        {claim.lines.length > 0 && (
          <ToggleButton className="button button-secondary" isSelected={isSaid} onChange={onSay}>
            <Icon name="claims" />
            <Message id="tools.say" />
          </ToggleButton>
        )}
        {canRead && (
          <Button icon={isReading ? 'stop' : 'speak'} onPress={() => (isReading ? stop() : read(sentences))}>
            <Message id={isReading ? 'tools.stop' : 'tools.read'} />
          </Button>
        )}
      </Notes>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {save.data !== undefined && save.data !== null && (
        <Notice tone="good" isNews title={<Message id="save.claimDone" values={{ file: save.data.fileName }} />} />
      )}
    </>
  );
}

/** The claim as it is read out: what it is, its amounts by the names of the notice, and each service. */
function useSpokenClaim(claim: ClaimDetail): readonly string[] {
  const text = useText();
  const dollars = useDollars();
  const amounts = amountNames.map((name) => {
    const { cents } = claim.amounts[name];
    return `${text(amountLabel(claim.kind, name))}: ${cents === null ? text('money.missing') : dollars(cents)}.`;
  });
  return [
    text('claim.notABill'),
    `${claim.title}.`,
    claim.sentence,
    ...claim.furtherSentences,
    ...amounts,
    ...claim.lines.filter(({ isTotalLine }) => !isTotalLine).map(({ sentence }) => sentence),
  ];
}
