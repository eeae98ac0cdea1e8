import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useIsNarrow } from '../../ui/text-size.ts';
import { ClaimCards } from './claim-cards.tsx';
import { ClaimTable } from './claim-table.tsx';
import { useLastOpened } from './last-opened.ts';

/** Below this many times the text size the columns would be too narrow to read. */
const narrowRem = 46;

type ClaimListProps = {
  readonly personId: string;
  readonly claims: readonly ClaimSummary[];
  readonly matchCount: number | null;
  /** What can be done with the whole list. */
  readonly tools: ReactNode;
  /** Brings the next claims; null at the end. */
  readonly more: (() => void) | null;
  readonly isBusy: boolean;
};

/** The claims found so far: a table, or a list where there is little room. */
export function ClaimList({ personId, claims, matchCount, tools, more, isBusy }: ClaimListProps) {
  const isNarrow = useIsNarrow(narrowRem);
  const list = useRef<HTMLDivElement>(null);
  useLastOpened(list);
  useFocusOnFirstNew(list, claims.length);
  // Beyond 20,000 matches nobody counts (main/queries/claim-keys.ts).
  const total = matchCount ?? (more === null ? claims.length : null);
  return (
    <div className="claim-list" ref={list}>
      <div className="list-tools">
        <output className="count block">
          {total === null ? (
            <Message id="claims.countOpen" values={{ shown: claims.length }} />
          ) : (
            <Message id="claims.count" values={{ shown: claims.length, total }} />
          )}
        </output>
        {tools}
      </div>
      {isNarrow ? (
        <ClaimCards personId={personId} claims={claims} />
      ) : (
        <ClaimTable personId={personId} claims={claims} />
      )}
      <ListFootnotes claims={claims} />
      {more !== null && (
        <div className="actions actions-center">
          <Button onPress={more} isBusy={isBusy}>
            <Message id="claims.more" />
          </Button>
          {total !== null && (
            <p aria-hidden="true">
              <Message id="claims.countShort" values={{ shown: claims.length, total }} />
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Only what the amounts above need. */
function ListFootnotes({ claims }: { readonly claims: readonly ClaimSummary[] }) {
  const hasStar = claims.some(({ amounts }) =>
    [amounts.paid, amounts.yourShare].some(({ origin }) => origin === 'calculated'),
  );
  const hasShare = claims.some(({ kind }) => kind !== 'partD');
  return (
    <>
      {hasStar && (
        <p className="footnote">
          <Message id="claims.footnote.star" />
        </p>
      )}
      {hasShare && (
        <p className="footnote">
          <Message id="claims.footnote.share" />
        </p>
      )}
    </>
  );
}

/** After "Show more" the focus goes to the first claim that was added: the button may be gone, and reading goes on there. */
function useFocusOnFirstNew(list: RefObject<HTMLDivElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const previous = before.current;
    before.current = count;
    const button = document.activeElement;
    if (count <= previous || previous === 0 || !list.current?.contains(button)) return;
    list.current.querySelectorAll<HTMLElement>('a[data-claim]')[previous]?.focus();
  }, [list, count]);
}
