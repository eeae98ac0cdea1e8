import { useRef, useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { AtMedicare, DataLocation } from '#shared/ipc/contract.ts';
import { useErrorWords } from '../../i18n/error-texts.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CalendarDate, useDayOfMomentText, useMomentText } from '../../ui/date.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { PersonMark } from '../../ui/person-mark.tsx';
import { sourceOf } from '../../ui/source-of.ts';
import { CoverageText } from './coverage-text.tsx';
import { DeletePerson } from './delete-person.tsx';
import { DisconnectPerson } from './disconnect-person.tsx';
import { FullCopy } from './full-copy.tsx';
import { RenamePerson } from './rename-person.tsx';
import { RepairPerson } from './repair-person.tsx';

type PersonFactsProps = { readonly person: PersonSummary; readonly file: DataLocation['files'][number] | null };
type PersonDataProps = PersonFactsProps & {
  readonly onDeleted: (atMedicare: AtMedicare) => void;
};
type Question = 'rename' | 'delete' | 'disconnect' | null;

/** One person: what is kept of them, and what can be done with it. */
export function PersonData({ person, file, onDeleted }: PersonDataProps) {
  const text = useText();
  const errorWords = useErrorWords();
  const [question, setQuestion] = useState<Question>(null);
  const close = () => setQuestion(null);
  const place = useRef<HTMLLIElement>(null);
  useFocusWhenLost(place, question);
  const name = person.displayName;
  return (
    <li className="person-data" ref={place}>
      <h3>
        <PersonMark person={person} />
        <span>{name}</span>
        {person.isSample && (
          <Badge tone="sample" icon="info">
            <Message id="person.sample" />
          </Badge>
        )}
      </h3>
      {person.problem === 'store/newer-version' && <Notice tone="problem" title={errorWords(person.problem).what} />}
      <RepairPerson person={person} />
      <PersonFacts person={person} />
      <div className="actions">
        {person.problem === null && (
          <Button label={text('person.renameName', { name })} onPress={() => setQuestion('rename')}>
            <Message id="person.rename" />
          </Button>
        )}
        {person.connection?.needsReconnect === true && (
          <LinkButton to={paths.reconnect(person.id)}>
            <Message id="update.reconnect" />
          </LinkButton>
        )}
        {person.connection === null && !person.isSample && person.problem === null && (
          <LinkButton to={paths.reconnect(person.id)}>
            <Message
              id={person.lastSyncedAt === null ? 'connect.title' : 'person.connectAgain'}
              values={{ source: person.payer }}
            />
          </LinkButton>
        )}
        {person.connection !== null && (
          <Button
            label={text('person.disconnectName', { name, source: sourceOf(person.connection.environment) })}
            onPress={() => setQuestion('disconnect')}
          >
            <Message id="person.disconnect" />
          </Button>
        )}
      </div>
      {person.problem !== 'store/newer-version' && person.claimCount > 0 && <FullCopy person={person} />}
      <PersonDetails person={person} file={file} />
      <div className="apart">
        <Button look="danger" label={text('person.deleteName', { name })} onPress={() => setQuestion('delete')}>
          <Message id="person.delete" />
        </Button>
      </div>
      {question === 'rename' && <RenamePerson person={person} onClose={close} />}
      <DeletePerson person={person} isOpen={question === 'delete'} onClose={close} onDeleted={onDeleted} />
      <DisconnectPerson person={person} isOpen={question === 'disconnect'} onClose={close} onDeleted={onDeleted} />
    </li>
  );
}

function PersonFacts({ person }: Pick<PersonFactsProps, 'person'>) {
  const text = useText();
  const momentText = useMomentText();
  const dayText = useDayOfMomentText();
  const { connection } = person;
  const day = (date: string | null) => date && <CalendarDate date={date} />;
  return (
    <Facts
      facts={[
        {
          name: text('person.claims'),
          value: person.problem === null ? text('person.claimCount', { count: person.claimCount }) : null,
        },
        {
          name: text('person.coverage'),
          value: person.problem === null && !person.isSample ? <CoverageText personId={person.id} /> : null,
        },
        { name: text('person.first'), value: day(person.firstService) },
        { name: text('person.last'), value: day(person.lastService) },
        {
          name: text('person.medicareNumber'),
          value: person.medicareNumberEnding && text('person.endsIn', { ending: person.medicareNumberEnding }),
        },
        {
          name: text('person.updated'),
          value: connection === null && person.lastSyncedAt === null ? null : momentText(person.lastSyncedAt),
        },
        { name: text('person.connection'), value: connection && text(`environment.${connection.environment}`) },
        {
          name: text('person.permission'),
          value: connection?.permissionEnds == null ? null : dayText(connection.permissionEnds),
        },
        {
          name: text('person.setAside'),
          value: person.setAsideCount > 0 ? text('update.setAside', { count: person.setAsideCount }) : null,
        },
      ]}
    />
  );
}

/** The name of the file helps only who looks into the folder. */
function PersonDetails({ person, file }: PersonFactsProps) {
  const text = useText();
  if (file === null) return null;
  return (
    <Disclosure title={<Message id="person.details" values={{ name: person.displayName }} />}>
      <Facts
        facts={[
          {
            name: text('person.file'),
            value: text('person.fileSize', { file: file.fileName, size: file.bytes / 1_000_000 }),
          },
        ]}
      />
    </Disclosure>
  );
}
