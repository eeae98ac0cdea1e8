import { useState } from 'react';
import { TextArea, TextField as AriaTextField, Label } from 'react-aria-components';
import { longestNote, longestTag, mostTags } from '#shared/domain/annotation.ts';
import type { AnnotatedSubject, Annotation } from '#shared/domain/annotation.ts';
import { useNote, useSaveNote } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Loaded } from '../../ui/waiting.tsx';

type NotesProps = { readonly personId: string; readonly subject: AnnotatedSubject; readonly subjectKey: string };

/** What the person writes about a claim, a medicine or a provider: a star, a note, tags. */
export function Notes({ personId, subject, subjectKey }: NotesProps) {
  const note = useNote(personId, subject, subjectKey);
  return (
    <Section title={<Message id="notes.title" />}>
      <Loaded query={note}>{(annotation) => <NoteForm personId={personId} annotation={annotation} />}</Loaded>
    </Section>
  );
}

function NoteForm({ personId, annotation }: { readonly personId: string; readonly annotation: Annotation }) {
  const { subject, key, isStarred } = annotation;
  const [note, setNote] = useState(annotation.note);
  const [tags, setTags] = useState(annotation.tags.join(', '));
  const save = useSaveNote();
  const keep = (change: { note?: string; tags?: string[]; isStarred?: boolean }): void =>
    save.mutate({ personId, subject, key, ...change });
  return (
    <>
      <Button icon="star" onPress={() => keep({ isStarred: !isStarred })}>
        <Message id={isStarred ? 'notes.unstar' : 'notes.star'} />
      </Button>
      <Form onSubmit={() => keep({ note, tags: tagsIn(tags) })}>
        <AriaTextField className="field" value={note} onChange={setNote} maxLength={longestNote}>
          <Label className="field-label">
            <Message id="notes.label" />
          </Label>
          <div className="field-frame">
            <TextArea className="field-input field-area" rows={3} />
          </div>
        </AriaTextField>
        <TextField
          label={<Message id="notes.tags" />}
          hint={<Message id="notes.tags.hint" />}
          value={tags}
          onChange={setTags}
        />
        <p className="footnote">
          <Message id="notes.hint" />
        </p>
        {save.error !== null && <ErrorNotice error={save.error} />}
        <div className="actions">
          <Button type="submit" isBusy={save.isPending}>
            <Message id="notes.save" />
          </Button>
          <output>{save.isSuccess && <Message id="notes.saved" />}</output>
        </div>
      </Form>
    </>
  );
}

function tagsIn(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().slice(0, longestTag))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, mostTags);
}
