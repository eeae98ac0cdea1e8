import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useDataLocation, usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { TextsFor } from '../../i18n/texts-for.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { sourceOf } from '../../ui/source-of.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { BackupSection } from '../backup/save-backup.tsx';
import { DataFolder } from './data-folder.tsx';
import { DeletedNotice } from './deleted-notice.tsx';
import type { Deleted } from './deleted-notice.tsx';
import { EraseAll } from './erase-all.tsx';
import { PersonData } from './person-data.tsx';
import { Protection } from './protection.tsx';

/** Where everything is, what protects it, and how to take it away or delete it. */
export function MyDataPage() {
  const text = useText();
  const people = usePeople();
  const location = useDataLocation();
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useFocusWhenLost(list, people.data?.length);
  return (
    <div className="page page-form">
      <PageHeading title={text('myData.title')} />
      <p className="lead">
        <Message id="myData.lead" />
      </p>
      <Section title={<Message id="myData.folder" />}>
        <Loaded query={location}>{({ folder }) => <DataFolder folder={folder} />}</Loaded>
      </Section>
      <Section title={<Message id="myData.people" />}>
        {deleted !== null && <DeletedNotice deleted={deleted} />}
        <Loaded query={people}>
          {(everyone) => (
            <ul className="person-list" ref={list} tabIndex={-1} aria-label={text('myData.people')}>
              {everyone.map((person) => (
                <TextsFor key={person.id} payer={person.payer}>
                  <PersonData
                    person={person}
                    onDeleted={(atMedicare) =>
                      setDeleted({
                        name: person.displayName,
                        atMedicare,
                        source: sourceOf(person.connection?.environment),
                      })
                    }
                    file={location.data?.files.find(({ personId }) => personId === person.id) ?? null}
                  />
                </TextsFor>
              ))}
            </ul>
          )}
        </Loaded>
        {people.data?.length === 0 && (
          <p>
            <Message id="myData.nobody" />
          </p>
        )}
      </Section>
      <Protection />
      <BackupSection />
      <Section title={<Message id="activity.title" />}>
        <p>
          <Message id="activity.lead" />
        </p>
        <p>
          <Link to={paths.activity}>
            <Message id="activity.link" />
          </Link>
        </p>
      </Section>
      <EraseAll />
    </div>
  );
}
