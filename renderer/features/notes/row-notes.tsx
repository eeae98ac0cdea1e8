import { useState } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import type { AnnotatedSubject } from '#shared/domain/annotation.ts';
import { useNote, useSaveNote } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { NoteForm } from './note-form.tsx';

type RowNotesProps = {
  readonly personId: string;
  readonly subject: AnnotatedSubject;
  readonly subjectKey: string;
  /** What the row is about: many rows have the same buttons. */
  readonly title: string;
  readonly isStarred: boolean;
};

/** In a row of a table: a star at one press, and a note with tags in a window over the page, so that nobody has to leave the list. */
export function RowNotes({ personId, subject, subjectKey, title, isStarred }: RowNotesProps) {
  const text = useText();
  const star = useSaveNote();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="row-notes">
      <ToggleButton
        className="button button-secondary toggle-star"
        aria-label={text('notes.starOf', { title })}
        isSelected={isStarred}
        onChange={(next) => star.mutate({ personId, subject, key: subjectKey, isStarred: next })}
      >
        <Icon name="star" />
      </ToggleButton>
      <AriaButton
        className="button button-secondary"
        aria-label={text('notes.writeOf', { title })}
        onPress={() => setOpen(true)}
      >
        <Icon name="note" />
      </AriaButton>
      {isOpen && <RowNote {...{ personId, subject, subjectKey, title }} onClose={() => setOpen(false)} />}
    </span>
  );
}

type RowNoteProps = Omit<RowNotesProps, 'isStarred'> & { readonly onClose: () => void };

/** What is typed is kept when the window closes, as everywhere. */
function RowNote({ personId, subject, subjectKey, title, onClose }: RowNoteProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button onPress={onClose}>
          <Message id="notes.close" />
        </Button>
      }
    >
      <Loaded query={useNote(personId, subject, subjectKey)}>
        {(annotation) => <NoteForm personId={personId} annotation={annotation} hasFocus />}
      </Loaded>
    </Dialog>
  );
}
