import type { AtMedicare } from '#shared/ipc/contract.ts';
import { useOpenLink } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export type Deleted = {
  readonly name: string;
  readonly atMedicare: AtMedicare;
  readonly source: 'plan' | 'medicare';
};

/** A person is deleted; and when Medicare could not be told, where to end the permission by hand. */
export function DeletedNotice({ deleted: { name, atMedicare, source } }: { readonly deleted: Deleted }) {
  return (
    <Notice
      tone={atMedicare === 'notReached' ? 'caution' : 'good'}
      isNews
      title={<Message id="deleted.title" values={{ name }} />}
      {...(atMedicare === 'notReached' && source === 'medicare' && { actions: <ConnectedApps /> })}
    >
      {atMedicare !== 'notConnected' && (
        <p>
          <Message id={`deleted.${atMedicare}`} values={{ source }} />
        </p>
      )}
    </Notice>
  );
}

/** The way to Medicare's own list of programs that may read. */
export function ConnectedApps() {
  const open = useOpenLink();
  return (
    <Button icon="open" onPress={() => open.mutate('connectedApps')}>
      <Message id="privacy.link" />
    </Button>
  );
}
