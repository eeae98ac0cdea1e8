import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { usePeople, useSaveBackup } from '../../api/queries.ts';
import { useProgress } from '../../api/events.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { HandOverCode } from './hand-over-code.tsx';

/** Everybody, or one person, in one encrypted file, for a stick in a drawer or for somebody else; and the way back. */
export function BackupSection() {
  const save = useSaveBackup();
  const progress = useProgress('export');
  const people = (usePeople().data ?? []).filter(({ isSample, problem }) => !isSample && problem === null);
  const [wanted, setWanted] = useState(everybody);
  const [isForSomebodyElse, setForSomebodyElse] = useState(false);
  const [hasCodeOnPaper, setCodeOnPaper] = useState(false);
  // Whoever was chosen may be deleted meanwhile.
  const person = people.find(({ id }) => id === wanted);
  const saved = save.data ?? null;
  const code = saved?.recoveryCode ?? null;
  const start = () => {
    setCodeOnPaper(false);
    save.mutate({ personId: person?.id ?? null, isForSomebodyElse: person !== undefined && isForSomebodyElse });
  };
  const forgetCode = () => {
    setCodeOnPaper(true);
    // It was shown once; from here on it is nowhere in the program.
    save.reset();
  };
  return (
    <Section title={<Message id="backup.title" />}>
      <p>
        <Message id="backup.lead" />
      </p>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {saved !== null && (
        <Notice
          tone="good"
          isNews
          title={<Message id="backup.saved" values={{ file: saved.fileName, count: saved.people }} />}
        >
          <p>
            <Message id={saved.leftOut > 0 ? 'backup.leftOut' : 'backup.keep'} />
          </p>
        </Notice>
      )}
      {code !== null && <HandOverCode code={code} onDone={forgetCode} />}
      {hasCodeOnPaper && <Notice tone="good" isNews title={<Message id="handOver.done" />} />}
      {/* One thing at a time: while the code is there, it is written down. */}
      {code === null && (
        <>
          {people.length > 0 && <WhoIsInIt people={people} value={person?.id ?? everybody} onChange={setWanted} />}
          {person !== undefined && <ForWhom value={isForSomebodyElse} onChange={setForSomebodyElse} />}
          {save.isPending && <JobProgress progress={progress} />}
          <div className="actions">
            <Button icon="save" onPress={start} isBusy={save.isPending}>
              <Message id="backup.save" />
            </Button>
            <LinkButton to={paths.restore}>
              <Message id="restore.link" />
            </LinkButton>
            <LinkButton to={paths.checkBackup}>
              <Message id="check.link" />
            </LinkButton>
          </div>
        </>
      )}
    </Section>
  );
}

const everybody = 'everybody';

type WhoIsInItProps = {
  readonly people: readonly PersonSummary[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function WhoIsInIt({ people, value, onChange }: WhoIsInItProps) {
  const text = useText();
  return (
    <Select
      label={<Message id="backup.who" />}
      value={value}
      onChange={onChange}
      options={[
        { value: everybody, label: text('backup.everybody') },
        ...people.map(({ id, displayName }) => ({ value: id, label: text('backup.only', { name: displayName }) })),
      ]}
    />
  );
}

/** A backup with the household's own key hands over the key to everybody's file, so it is said before. */
function ForWhom({ value, onChange }: { readonly value: boolean; readonly onChange: (value: boolean) => void }) {
  return (
    <RadioList
      label={<Message id="backup.forWhom" />}
      value={value ? 'other' : 'own'}
      onChange={(chosen) => onChange(chosen === 'other')}
      options={[
        { value: 'own', label: <Message id="backup.forMe" />, hint: <Message id="backup.forMeHint" /> },
        { value: 'other', label: <Message id="backup.forOther" />, hint: <Message id="backup.forOtherHint" /> },
      ]}
    />
  );
}
