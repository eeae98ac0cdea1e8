import { useRef } from 'react';
import { Link } from 'react-router';
import type { SyncChange } from '#shared/domain/sync-change.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMarkChangesSeen, useSyncChanges } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';

/** Which claims downloads brought or changed since the person last said that they had looked. */
export function WhatChanged({ person }: { readonly person: PersonSummary }) {
  const changes = useSyncChanges(person.id);
  const seen = useMarkChangesSeen();
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, (changes.data?.changes.length ?? 0) > 0);
  // Who never downloaded has nothing that could have changed.
  if (person.lastSyncedAt === null) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={<Message id="home.changes" />}>
        <Loaded query={changes}>
          {({ changes: found, next }) =>
            found.length === 0 ? (
              <p>
                <Message id="home.noChanges" />
              </p>
            ) : (
              <>
                <ul className="coded-list">
                  {found.map((one) => (
                    <ChangeLine key={one.id} personId={person.id} change={one} />
                  ))}
                </ul>
                {next !== null && (
                  <p>
                    <Message id="home.moreChanges" />
                  </p>
                )}
                <p>
                  <Button onPress={() => seen.mutate(person.id)} isBusy={seen.isPending}>
                    <Message id="home.markSeen" />
                  </Button>
                </p>
              </>
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}

function ChangeLine({ personId, change }: { readonly personId: string; readonly change: SyncChange }) {
  return (
    <li>
      <Link to={paths.claim(personId, change.claim.id)}>
        <Message id={`change.${change.change}`} values={{ title: change.claim.title }} />
      </Link>
      <span className="line-extra">{change.claim.sentence}</span>
    </li>
  );
}
