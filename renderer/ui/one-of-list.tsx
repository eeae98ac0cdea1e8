import type { ReactNode } from 'react';
import { Message } from '../i18n/message.tsx';
import type { MessageId } from '../i18n/message.tsx';
import { LinkButton } from './button.tsx';
import { Loaded } from './waiting.tsx';

type OneOfListProps<Item> = {
  /** The way back to the list, and what it is called. */
  readonly list: { readonly to: string; readonly back: MessageId };
  readonly query: Parameters<typeof Loaded<readonly Item[]>>[0]['query'];
  readonly itemKey: string;
  /** Said where the list has no such thing (any more). */
  readonly gone: MessageId;
  readonly children: (item: Item) => ReactNode;
};

/** A page about one thing of a list: the way back to the list, and the thing. */
export function OneOfList<Item extends { readonly key: string }>(props: OneOfListProps<Item>) {
  const { list, query, itemKey, gone, children } = props;
  return (
    <div className="page">
      <div>
        <LinkButton to={list.to} icon="back" look="quiet">
          <Message id={list.back} />
        </LinkButton>
      </div>
      <Loaded query={query}>
        {(items) => {
          const item = items.find(({ key }) => key === itemKey);
          return item === undefined ? <Message id={gone} /> : children(item);
        }}
      </Loaded>
    </div>
  );
}
