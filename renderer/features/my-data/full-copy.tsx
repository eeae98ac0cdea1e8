import type { PersonSummary } from '#shared/domain/person.ts';
import { useExport } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { LeftOut } from '../../ui/left-out.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';

/** Everything as Medicare sent it (FHIR), for another program. */
export function FullCopy({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const save = useExport();
  return (
    <div className="full-copy">
      <Button
        icon="save"
        label={text('fullCopy.buttonName', { name: person.displayName })}
        isBusy={save.isPending}
        onPress={() => save.mutate({ personId: person.id, format: 'fhir', filter: { includeReplaced: true } })}
      >
        <Message id="fullCopy.button" />
      </Button>
      <p className="field-hint">
        <Message id="fullCopy.hint" />
      </p>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {save.data !== undefined && save.data !== null && (
        <Notice
          tone={save.data.leftOut === undefined ? 'good' : 'caution'}
          isNews
          title={<Message id="save.done" values={{ file: save.data.fileName, count: save.data.claimCount }} />}
        >
          <LeftOut report={save.data} />
        </Notice>
      )}
    </div>
  );
}
