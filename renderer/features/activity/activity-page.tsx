import { useRef, useState } from 'react';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useActivity, useClearActivity, usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { activityResult } from './activity-result.ts';

/** Every request to a server, every sign-in, export and unlocking: to read, to print, to forget. */
export function ActivityPage() {
  const text = useText();
  const activity = useActivity();
  const people = usePeople().data ?? [];
  const clear = useClearActivity();
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, isAsking);
  return (
    <div className="page">
      <PageHeading title={text('activity.title')} />
      <p className="lead">
        <Message id="activity.lead" />
      </p>
      {clear.error !== null && <ErrorNotice error={clear.error} />}
      <div className="actions no-print" ref={place}>
        <Button icon="print" onPress={() => window.print()}>
          <Message id="activity.print" />
        </Button>
        <Button onPress={() => setAsking(true)}>
          <Message id="activity.clear" />
        </Button>
      </div>
      <Loaded query={activity}>
        {(entries) =>
          entries.length === 0 ? (
            <p>
              <Message id="activity.none" />
            </p>
          ) : (
            <ActivityTable entries={entries} people={people} />
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

const columns = ['when', 'what', 'who', 'where', 'result'] as const;

type ActivityTableProps = { readonly entries: readonly ActivityEntry[]; readonly people: readonly PersonSummary[] };

function ActivityTable({ entries, people }: ActivityTableProps) {
  const text = useText();
  const momentText = useMomentText();
  const nameOf = (id: string | null): string => {
    if (id === null) return '';
    return people.find((person) => person.id === id)?.displayName ?? text('activity.gone');
  };
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="only-read">
          <Message id="activity.caption" />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Message id={`activity.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // The same thing can happen twice in one moment.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${entry.at} ${String(at)}`}>
              <th scope="row">{momentText(entry.at)}</th>
              <td>
                {entry.purpose === null ? (
                  <Message id={`activity.kind.${entry.kind}`} />
                ) : (
                  <Message id={`activity.purpose.${entry.purpose}`} />
                )}
              </td>
              <td>{nameOf(entry.personId)}</td>
              <td>{entry.host ?? text('activity.here')}</td>
              <td>{activityResult(entry, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
