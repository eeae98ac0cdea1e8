import type { AnnotatedSubject } from '#shared/domain/annotation.ts';
import { useNotesOf } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';

/** The keys of what has a star, of what has a note, and the tags by key. */
export function useMarked(personId: string, subject: AnnotatedSubject) {
  const written = useNotesOf(personId, subject).data ?? [];
  return {
    starred: new Set(written.filter(({ isStarred }) => isStarred).map(({ key }) => key)) as ReadonlySet<string>,
    tags: new Map(written.map(({ key, tags }) => [key, tags])) as ReadonlyMap<string, readonly string[]>,
    noted: new Set(written.filter(({ note }) => note !== '').map(({ key }) => key)) as ReadonlySet<string>,
  };
}

type MarksProps = { readonly isStarred: boolean; readonly isNoted: boolean };

/** Beside a name in a list: that the person gave it a star, or wrote about it. */
export function Marks({ isStarred, isNoted }: MarksProps) {
  return (
    <>
      {isStarred && (
        <span className="star-mark">
          <Icon name="star" />
          <span className="only-read">
            <Message id="notes.hasStar" />
          </span>
        </span>
      )}
      {isNoted && (
        <span className="note-mark">
          <Icon name="note" />
          <span className="only-read">
            <Message id="notes.hasNote" />
          </span>
        </span>
      )}
    </>
  );
}
