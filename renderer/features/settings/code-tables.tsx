import { useProgress } from '../../api/events.ts';
import { useAddCodeTable, useCancelCodeTable, useCodeTables, useRemoveCodeTable } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { JobProgress } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';

/** The official tables that are here, and adding one from its original file. */
export function CodeTables() {
  const text = useText();
  const add = useAddCodeTable();
  const cancel = useCancelCodeTable();
  const remove = useRemoveCodeTable();
  const progress = useProgress('tables');
  const error = add.error?.code === 'import/cancelled' ? null : (add.error ?? remove.error);
  return (
    <Section title={<Message id="settings.tables" />}>
      <p>
        <Message id="settings.tables.lead" />
      </p>
      <p>
        <Message id="settings.tables.providers" />
      </p>
      <Loaded query={useCodeTables()}>
        {(tables) =>
          tables.length === 0 ? (
            <p>
              <Message id="settings.tables.none" />
            </p>
          ) : (
            <ul className="table-list">
              {tables.map(({ kind, count, edition }) => (
                <li key={kind}>
                  <span>
                    <strong>
                      <Message id={`table.${kind}`} />
                    </strong>{' '}
                    <Message id="settings.tables.info" values={{ count, edition: edition ?? 'none' }} />
                  </span>
                  <Button
                    icon="close"
                    look="quiet"
                    isBusy={remove.isPending}
                    onPress={() => remove.mutate(kind)}
                    label={text('settings.tables.remove', { name: text(`table.${kind}`) })}
                  >
                    <Message id="person.delete" />
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {error !== null && (
        <ErrorNotice
          error={error}
          {...(error.code === 'tables/much-smaller' && {
            actions: (
              <Button onPress={() => add.mutate({ isSmallerWanted: true })}>
                <Message id="settings.tables.replace" />
              </Button>
            ),
          })}
        />
      )}
      {add.isSuccess && add.data !== null && (
        <Notice tone="good" isNews>
          <p>
            <Message id="settings.tables.added" />
          </p>
        </Notice>
      )}
      {add.isPending && progress !== null ? (
        <>
          <JobProgress progress={progress} />
          <Button onPress={() => cancel.mutate()}>
            <Message id="settings.tables.cancel" />
          </Button>
        </>
      ) : (
        <Button icon="file" isBusy={add.isPending} onPress={() => add.mutate({ isSmallerWanted: false })}>
          <Message id="settings.tables.add" />
        </Button>
      )}
    </Section>
  );
}
