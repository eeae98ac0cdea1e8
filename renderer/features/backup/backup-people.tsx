import type { BackupContents } from '#shared/ipc/contract.ts';
import { Message, useText } from '../../i18n/message.tsx';

type BackupPeopleProps = {
  readonly people: BackupContents['people'];
  /** Whether restoring is what follows: then it is said what happens to who is here. */
  readonly isRestoring: boolean;
};

/** Who is in a backup, and what restoring would do to whoever is here already. */
export function BackupPeople({ people, isRestoring }: BackupPeopleProps) {
  const text = useText();
  return (
    <ul className="points">
      {people.map((person) => (
        <li key={person.id}>
          <strong>{nameOf(person) ?? text('restore.unknown')}</strong>
          {person.claimCount !== null && <> ({text('person.claimCount', { count: person.claimCount })})</>}
          {isRestoring && (
            <>
              {': '}
              <Message id={person.isHere ? 'restore.isHere' : 'restore.isNew'} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The name in the backup, else the one of the same person here; null while neither is known. */
export function nameOf({ displayName, nameHere }: BackupContents['people'][number]): string | null {
  return displayName ?? (nameHere === '' ? null : nameHere);
}
