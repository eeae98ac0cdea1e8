import { useNewestCopy, useRestoreCopy } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';

/** For a damaged file: the newest of the copies that are kept beside the data. */
export function EarlierCopy({ personId }: { readonly personId: string }) {
  const momentText = useMomentText();
  const copy = useNewestCopy(personId).data;
  const restore = useRestoreCopy();
  if (copy === undefined || copy.madeAt === null) return null;
  return (
    <div>
      <p>
        <Message id="copy.text" values={{ when: momentText(copy.madeAt) }} />
      </p>
      {restore.error !== null && <ErrorNotice error={restore.error} />}
      <Button look="primary" onPress={() => restore.mutate(personId)} isBusy={restore.isPending}>
        <Message id="copy.button" />
      </Button>
    </div>
  );
}
