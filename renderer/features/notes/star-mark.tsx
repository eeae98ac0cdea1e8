import type { AnnotatedSubject } from '#shared/domain/annotation.ts';
import { useNotesOf } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
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
      {isStarred && <Mark icon="star" text="notes.hasStar" />}
      {isNoted && <Mark icon="note" text="notes.hasNote" />}
    </>
  );
}

type MarkProps = { readonly icon: 'star' | 'note'; readonly text: MessageId };

function Mark({ icon, text }: MarkProps) {
  return (
    <span className={`own-mark own-mark-${icon}`}>
      <Icon name={icon} />
      <span className="only-read">
        <Message id={text} />
      </span>
    </span>
  );
}
