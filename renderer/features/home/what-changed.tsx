import { useRef } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMarkChangesSeen, useSyncChanges } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { List, ListItem } from '../../ui/list.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { ClaimSentence, ClaimTitle } from '../claims/claim-words.tsx';

/** Which claims downloads brought or changed since the person last said that they had looked. */
export function WhatChanged({ person }: { readonly person: PersonSummary }) {
  const changes = useSyncChanges(person.id);
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, (changes.data?.changes.length ?? 0) > 0);
  return (
    <Card icon="update" title={<Message id="home.changes" />}>
      <div className="card-body" ref={place} tabIndex={-1}>
        {person.lastSyncedAt === null ? (
          // Who never downloaded has nothing that could have changed.
          <p>
            <Message id={person.isSample ? 'home.changesSample' : 'home.changesNone'} />
          </p>
        ) : (
          <Changes person={person} changes={changes} />
        )}
      </div>
    </Card>
  );
}

type ChangesProps = { readonly person: PersonSummary; readonly changes: ReturnType<typeof useSyncChanges> };

function Changes({ person, changes }: ChangesProps) {
  const seen = useMarkChangesSeen();
  return (
    <Loaded query={changes}>
      {({ changes: found, next }) =>
        found.length === 0 ? (
          <p>
            <Message id="home.noChanges" />
          </p>
        ) : (
          <>
            <List>
              {found.map(({ id, change, claim }) => (
                <ListItem
                  key={id}
                  to={paths.claim(person.id, claim.id)}
                  title={
                    <Message id={`change.${change}`} values={{ title: <ClaimTitle key="title" claim={claim} /> }} />
                  }
                  note={<ClaimSentence claim={claim} />}
                />
              ))}
            </List>
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
  );
}
