import { useRef, useState } from 'react';
import { useActivity, useClearActivity, usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { ActivityTable } from './activity-table.tsx';

/** Every request to a server, every sign-in, export and unlocking: to read, to print, to forget. */
export function ActivityPage() {
  const text = useText();
  const activity = useActivity();
  const people = usePeople().data ?? [];
  const clear = useClearActivity();
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, isAsking);
  // That it was cleared is all that is in it then.
  const hasMore = activity.data?.some(({ kind }) => kind !== 'cleared') === true;
  return (
    <div className="page">
      <PageHeading title={text('activity.title')} />
      <p className="lead">
        <Message id="activity.lead" />
      </p>
      {clear.error !== null && <ErrorNotice error={clear.error} />}
      <Loaded query={activity}>
        {(entries) =>
          entries.length === 0 ? (
            <Notice title={<Message id="activity.none" />}>
              <p>
                <Message id="activity.noneText" />
              </p>
            </Notice>
          ) : (
            <ActivityTable entries={entries} people={people}>
              <div className="actions no-print" ref={place}>
                {hasMore && (
                  <Button onPress={() => setAsking(true)}>
                    <Message id="activity.clear" />
                  </Button>
                )}
              </div>
            </ActivityTable>
          )
        }
      </Loaded>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        title={<Message id="activity.clear" />}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>
              <Message id="dialog.cancel" />
            </Button>
            <Button
              look="danger"
              isBusy={clear.isPending}
              onPress={() => clear.mutate(undefined, { onSettled: () => setAsking(false) })}
            >
              <Message id="activity.clear" />
            </Button>
          </>
        }
      >
        <p>
          <Message id="activity.clearText" />
        </p>
      </Dialog>
    </div>
  );
}
