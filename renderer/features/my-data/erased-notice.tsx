import { useLocation } from 'react-router';
import type { ErasedConnection } from '#shared/ipc/contract.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConnectedApps } from './deleted-notice.tsx';

/** On the first page after everything was deleted: that it is done, and whose permission at Medicare may still be on. */
export function ErasedNotice() {
  const text = useText();
  const erased = erasedIn(useLocation().state);
  if (erased === null) return null;
  const notTold = erased.filter(({ atMedicare }) => atMedicare === 'notReached');
  const names = notTold.map(({ displayName }) => displayName || text('restore.nameless')).join(', ');
  return (
    <div className="page page-narrow">
      <Notice
        tone={notTold.length > 0 ? 'caution' : 'good'}
        isNews
        title={<Message id="eraseAll.done" />}
        {...(notTold.length > 0 && { actions: <ConnectedApps /> })}
      >
        {notTold.length > 0 && (
          <p>
            <Message id="eraseAll.notReached" values={{ names }} />
          </p>
        )}
      </Notice>
    </div>
  );
}

/** What the page that deleted everything handed on; it goes with the next change of the address. */
function erasedIn(state: unknown): readonly ErasedConnection[] | null {
  if (typeof state !== 'object' || state === null || !('erased' in state)) return null;
  return state.erased as readonly ErasedConnection[];
}
