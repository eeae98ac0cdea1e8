import { useLocation } from 'react-router';
import type { ErasedConnection } from '#shared/ipc/contract.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConnectedApps } from './deleted-notice.tsx';

/** On the first page after everything was deleted: that it is done, and whose permission may still be on, and where. */
export function ErasedNotice() {
  const text = useText();
  const erased = erasedIn(useLocation().state);
  if (erased === null) return null;
  const notTold = erased.filter(({ atMedicare }) => atMedicare === 'notReached');
  const groups = Map.groupBy(notTold, ({ source }) => source);
  const namesOf = (people: readonly ErasedConnection[]) =>
    people.map(({ displayName }) => displayName || text('restore.nameless')).join(', ');
  return (
    <div className="page page-narrow">
      <Notice
        tone={notTold.length > 0 ? 'caution' : 'good'}
        isNews
        title={<Message id="eraseAll.done" />}
        {...(notTold.some(({ source }) => source !== 'plan') && { actions: <ConnectedApps /> })}
      >
        {[...groups].map(([source, people]) => (
          <p key={source}>
            <Message id="eraseAll.notReached" values={{ source, names: namesOf(people) }} />
          </p>
        ))}
      </Notice>
    </div>
  );
}

/** What the page that deleted everything handed on; it goes with the next change of the address. */
function erasedIn(state: unknown): readonly ErasedConnection[] | null {
  if (typeof state !== 'object' || state === null || !('erased' in state)) return null;
  return state.erased as readonly ErasedConnection[];
}
