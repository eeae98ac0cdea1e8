import { useSaveBackup } from '../../api/queries.ts';
import { useProgress } from '../../api/events.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';

/** Everybody in one encrypted file, for a stick in a drawer; and the way back. */
export function BackupSection() {
  const save = useSaveBackup();
  const progress = useProgress('export');
  return (
    <Section title={<Message id="backup.title" />}>
      <p>
        <Message id="backup.lead" />
      </p>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {save.data !== undefined && save.data !== null && (
        <Notice
          tone="good"
          isNews
          title={<Message id="backup.saved" values={{ file: save.data.fileName, count: save.data.people }} />}
        >
          <p>
            <Message id={save.data.leftOut > 0 ? 'backup.leftOut' : 'backup.keep'} />
          </p>
        </Notice>
      )}
      {save.isPending && <JobProgress progress={progress} />}
      <div className="actions">
        <Button icon="save" onPress={() => save.mutate(null)} isBusy={save.isPending}>
          <Message id="backup.save" />
        </Button>
        <LinkButton to={paths.restore}>
          <Message id="restore.link" />
        </LinkButton>
      </div>
    </Section>
  );
}
