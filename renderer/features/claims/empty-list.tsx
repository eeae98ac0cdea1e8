import type { PersonSummary } from '#shared/domain/person.ts';
import { useSyncState } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';

type EmptyListProps = { readonly person: PersonSummary; readonly isFiltered: boolean; readonly onClear: () => void };

/** An empty list always says why. */
export function EmptyList({ person, isFiltered, onClear }: EmptyListProps) {
  const { isRunning } = useSyncState(person.id);
  if (isFiltered) {
    return (
      <Notice
        isNews
        title={<Message id="empty.noMatch" />}
        actions={
          <Button onPress={onClear}>
            <Message id="empty.showAll" />
          </Button>
        }
      >
        <p>
          <Message id="empty.noMatchText" />
        </p>
      </Notice>
    );
  }
  if (isRunning) {
    return (
      <p>
        <Message id="empty.coming" />
      </p>
    );
  }
  return (
    <Notice
      title={<Message id="empty.none" values={{ name: person.displayName }} />}
      actions={
        <LinkButton to={paths.add}>
          <Message id="nav.add" />
        </LinkButton>
      }
    >
      {/* With Medicare Advantage the notice above says already what cannot come. */}
      <p>
        <Message id={person.hasMedicareAdvantage ? 'empty.lagDrugs' : 'empty.lag'} />
      </p>
    </Notice>
  );
}
