import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useProgress } from '../../api/events.ts';
import { useCancelImport, useImport, usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ImportReportView } from './import-report.tsx';

/** The choice for someone who is not here yet. */
const someoneNew = 'new';

/** Reads claims from files that the person has: downloads, earlier copies. Nothing is contacted. */
export function ImportPage() {
  const text = useText();
  const navigate = useNavigate();
  const people = (usePeople().data ?? []).filter(({ isSample, problem }) => !isSample && problem === null);
  const run = useImport();
  const cancel = useCancelImport();
  const progress = useProgress('import');
  const [whose, setWhose] = useState<string>(someoneNew);
  const [newName, setNewName] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, run.isPending);
  const choose = (source: 'files' | 'folder') =>
    run.mutate({
      source,
      personId: whose === someoneNew ? null : whose,
      newName: whose === someoneNew && newName.trim() !== '' ? newName.trim() : null,
    });
  const goOn = (personId: string) => void navigate(paths.personHome(personId));
  return (
    <div className="page page-form">
      <PageHeading title={text('import.title')} />
      <p className="lead">
        <Message id="import.lead" />
      </p>
      <div className="stack" ref={place}>
        {run.error !== null && (
          <ErrorNotice error={run.error} tone={run.error.code === 'import/cancelled' ? 'info' : 'problem'} />
        )}
        {run.data !== undefined && run.data !== null && <ImportReportView report={run.data} onGoOn={goOn} />}
        {run.isPending ? (
          <div className="update-panel">
            <JobProgress progress={progress} />
            <Button onPress={() => cancel.mutate()} isBusy={cancel.isPending}>
              <Message id="import.cancel" />
            </Button>
          </div>
        ) : (
          <Section title={<Message id="import.who" />}>
            <div className="form">
              {people.length > 0 && (
                <RadioList
                  label={<Message id="import.whose" />}
                  value={whose}
                  onChange={setWhose}
                  options={[
                    ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
                    { value: someoneNew, label: text('import.someoneNew') },
                  ]}
                />
              )}
              {whose === someoneNew && (
                <TextField
                  label={<Message id="connect.name" />}
                  hint={<Message id="import.nameHint" />}
                  value={newName}
                  maxLength={80}
                  onChange={setNewName}
                />
              )}
              <div className="actions">
                <Button look="primary" icon="file" onPress={() => choose('files')}>
                  <Message id="import.files" />
                </Button>
                <Button icon="folder" onPress={() => choose('folder')}>
                  <Message id="import.folder" />
                </Button>
              </div>
            </div>
          </Section>
        )}
      </div>
    </div>
  );
}
