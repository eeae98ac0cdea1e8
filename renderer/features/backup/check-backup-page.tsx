import { BackupFound } from './backup-found.tsx';
import { BackupPeople } from './backup-people.tsx';
import { ChooseBackup } from './choose-backup.tsx';

/** Reads a backup from its beginning to its end and says whether it is whole. Nothing is changed. */
export function CheckBackupPage() {
  return (
    <ChooseBackup title="check.title" lead="check.lead">
      {(backup) => (
        <BackupFound backup={backup}>
          <BackupPeople people={backup.people} isRestoring={false} />
        </BackupFound>
      )}
    </ChooseBackup>
  );
}
