import type { PersonSummary } from '#shared/domain/person.ts';
import { useExportClaim } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';

/** This one claim on paper. */
export function SaveClaim({ person, claimId }: { readonly person: PersonSummary; readonly claimId: string }) {
  const save = useExportClaim();
  return (
    <div className="save-claim">
      <div className="actions">
        <Button icon="save" isBusy={save.isPending} onPress={() => save.mutate({ personId: person.id, claimId })}>
          <Message id="save.claimPdf" />
        </Button>
      </div>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {save.data !== undefined && save.data !== null && (
        <Notice tone="good" isNews title={<Message id="save.claimDone" values={{ file: save.data.fileName }} />} />
      )}
    </div>
  );
}
