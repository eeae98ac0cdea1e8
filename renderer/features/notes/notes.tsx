import { useState } from 'react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Annotation } from '#shared/domain/annotation.ts';
import { useNote, useSaveNote } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { NoteForm } from './note-form.tsx';

type NotesProps = {
  readonly personId: string;
  readonly subject: Annotation['subject'];
  readonly subjectKey: string;
  /** More that can be done with the same thing. */
  readonly children?: ReactNode;
};

/** What can be done with a claim, a medicine or a provider: a star, a note with tags, and what the page adds. The note stands below. */
export function Notes({ personId, subject, subjectKey, children }: NotesProps) {
  return (
    <Loaded query={useNote(personId, subject, subjectKey)}>
      {(annotation) => (
        <NoteTools personId={personId} annotation={annotation}>
          {children}
        </NoteTools>
      )}
    </Loaded>
  );
}

type NoteToolsProps = { readonly personId: string; readonly annotation: Annotation; readonly children: ReactNode };

function NoteTools({ personId, annotation, children }: NoteToolsProps) {
  const text = useText();
  const { subject, key, isStarred } = annotation;
  const isWritten = annotation.note !== '' || annotation.tags.length > 0;
  const [isOpen, setOpen] = useState(isWritten);
  const [isAsked, setAsked] = useState(false);
  const star = useSaveNote();
  return (
    <div className="notes">
      <Toolbar label={text('tools.label')}>
        <ToggleButton
          className="button button-secondary toggle-star"
          isSelected={isStarred}
          onChange={(next) => star.mutate({ personId, subject, key, isStarred: next })}
        >
          <Icon name="star" />
          <Message id="notes.star" />
        </ToggleButton>
        <ToggleButton
          className="button button-secondary"
          isSelected={isOpen}
          onChange={(next) => {
            setOpen(next);
            setAsked(next);
          }}
        >
          <Icon name="note" />
          <Message id="notes.write" />
        </ToggleButton>
        {children}
      </Toolbar>
      {star.error !== null && <ErrorNotice error={star.error} />}
      {isOpen && <NoteForm personId={personId} annotation={annotation} hasFocus={isAsked} />}
    </div>
  );
}
