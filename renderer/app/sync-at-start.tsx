import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { usePeople, usePreferences } from '../api/queries.ts';
import { resumeSync, startSync } from '../api/start-sync.ts';

/**
 * Looks for new claims of everybody who is connected, once after ClaimKeep was opened, where the person chose that in the settings. It is
 * never done in secret: each download shows on the page of its person, and they run one after another. A connection that
 * was in doubt is tried too; a dead one asks nobody. What was interrupted before goes on whatever was chosen.
 */
export function SyncAtStart() {
  const isChosen = usePreferences().data?.syncAtStart;
  const people = usePeople().data;
  const cache = useQueryClient();
  const wasDone = useRef(false);
  useEffect(() => {
    // Both are asked for at the same time, and either may come first.
    if (people === undefined || isChosen === undefined || wasDone.current) return;
    wasDone.current = true;
    if (!isChosen) return;
    for (const { id, connection, problem } of people) {
      if (connection !== null && problem === null) startSync(cache, id);
    }
  }, [isChosen, people, cache]);
  useEffect(() => void resumeSync(cache), [cache]);
  return null;
}
