import { useOpenLink } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** How a connection was ended. */
export type Farewell = {
  readonly name: string;
  readonly source: 'plan' | 'medicare';
  readonly outcome: 'revoked' | 'notReached';
  readonly isDeleted: boolean;
};

/** Whether the server was told, and what became of the claims here. */
export function Disconnected({ farewell: { name, source, outcome, isDeleted } }: { readonly farewell: Farewell }) {
  return (
    <Notice tone={outcome === 'revoked' ? 'good' : 'caution'} isNews>
      <p>
        <Message id={`disconnect.${outcome}`} values={{ source }} />
      </p>
      <p>{isDeleted ? <Message id="disconnect.deleted" values={{ name }} /> : <Message id="disconnect.kept" />}</p>
    </Notice>
  );
}

/** The way to Medicare's own list of connected apps. Another health plan has nothing to do with it. */
export function ConnectedAppsButton({ source }: Pick<Farewell, 'source'>) {
  const open = useOpenLink();
  if (source === 'plan') return null;
  return (
    <Button icon="open" onPress={() => open.mutate('connectedApps')}>
      <Message id="privacy.link" />
    </Button>
  );
}
