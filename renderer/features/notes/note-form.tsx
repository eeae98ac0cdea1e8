import { TextArea, TextField as AriaTextField, Label } from 'react-aria-components';
import { useEffect, useId, useRef } from 'react';
import { longestNote } from '#shared/domain/annotation.ts';
import type { Annotation } from '#shared/domain/annotation.ts';
import { Message } from '../../i18n/message.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeptNote } from './kept-note.ts';

type NoteFormProps = {
  readonly personId: string;
  readonly annotation: Annotation;
  /** True when it was just asked for. */
  readonly hasFocus: boolean;
};

/** A note and tags that are kept as they are typed: nobody has to remember a button. */
export function NoteForm({ personId, annotation, hasFocus }: NoteFormProps) {
  const { note, tags, setNote, setTags, keepNow, state, error } = useKeptNote(personId, annotation);
  const title = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <section className="note-card" aria-labelledby={title}>
      <h2 id={title} className="note-title">
        <Message id="notes.title" />
      </h2>
      <AriaTextField className="field" value={note} onChange={setNote} maxLength={longestNote} onBlur={keepNow}>
        <Label className="field-label">
          <Message id="notes.label" />
        </Label>
        <div className="field-frame">
          <TextArea ref={field} className="field-input field-area" rows={3} />
        </div>
      </AriaTextField>
      <TextField
        label={<Message id="notes.tags" />}
        hint={<Message id="notes.tags.hint" />}
        value={tags}
        onChange={setTags}
        onBlur={keepNow}
      />
      {error !== null && <ErrorNotice error={error} />}
      <p className="note-state">
        <output>{state !== 'unchanged' && <Message id={`notes.state.${state}`} />}</output>{' '}
        <span className="soft">
          <Message id="notes.hint" />
        </span>
      </p>
    </section>
  );
}
