import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { TextsFor } from '../../i18n/texts-for.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useDayOfMomentText, useMomentText } from '../../ui/date.tsx';
import { useMoreRows } from '../../ui/more-rows.tsx';
import { activityResult } from './activity-result.ts';

type ActivityTableProps = {
  readonly entries: readonly ActivityEntry[];
  readonly people: readonly PersonSummary[];
  /** More that can be done with the list. */
  readonly children: ReactNode;
};

type Row = ActivityEntry & { readonly key: string };

/** Every entry, a few at a time on the screen, all of them on paper. */
export function ActivityTable({ entries, people, children }: ActivityTableProps) {
  const text = useText();
  const momentText = useMomentText();
  const dayText = useDayOfMomentText();
  // The same thing can happen twice in one moment.
  const rows: readonly Row[] = entries.map((entry, at) => ({ ...entry, key: `${entry.at} ${entries.length - at}` }));
  const { shown, more } = useMoreRows(rows);
  const isPrinting = useIsPrinting();
  const nameOf = (id: string | null): string => {
    if (id === null) return '';
    return people.find((person) => person.id === id)?.displayName ?? text('activity.gone');
  };
  const columns: readonly Column<Row>[] = [
    { key: 'when', name: text('activity.column.when'), kind: 'date', cell: ({ at }) => momentText(at) },
    {
      key: 'what',
      name: text('activity.column.what'),
      cell: ({ kind, purpose, personId }) => (
        <TextsFor payer={people.find(({ id }) => id === personId)?.payer ?? 'medicare'}>
          <Message id={purpose === null ? `activity.kind.${kind}` : `activity.purpose.${purpose}`} />
        </TextsFor>
      ),
    },
    { key: 'who', name: text('activity.column.who'), cell: ({ personId }) => nameOf(personId) },
    { key: 'where', name: text('activity.column.where'), cell: ({ host }) => host ?? text('activity.here') },
    { key: 'result', name: text('activity.column.result'), cell: (entry) => activityResult(entry, text) },
  ];
  return (
    <>
      <div className="list-tools no-print">
        <output className="count">
          <Message id="activity.count" values={{ count: entries.length }} />
        </output>
        <Button icon="print" onPress={() => window.print()}>
          <Message id="activity.print" />
        </Button>
        {children}
      </div>
      <DataTable
        caption={text('activity.caption')}
        columns={columns}
        rows={isPrinting ? rows : shown}
        rowKey={({ key }) => key}
        groupOf={({ at }) => ({ key: dayText(at), name: dayText(at) })}
      />
      {more}
    </>
  );
}

/** True while the page goes to paper, drawn before the browser takes its picture. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
