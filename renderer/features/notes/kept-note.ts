import { useCallback, useEffect, useRef, useState } from 'react';
import { longestTag, mostTags } from '#shared/domain/annotation.ts';
import type { Annotation } from '#shared/domain/annotation.ts';
import { useSaveNote } from '../../api/queries.ts';

/** Long enough not to write at each letter, short enough that a crash loses a word and not a sentence. */
const pauseMs = 700;

/** The note and tags being typed. They are kept after a pause, when the field is left, and when the page or the window goes. */
export function useKeptNote(personId: string, annotation: Annotation) {
  const { subject, key } = annotation;
  const [note, setNote] = useState(annotation.note);
  const [tags, setTags] = useState(annotation.tags.join(', '));
  const { mutate, isPending, error } = useSaveNote();
  const typed = useRef({ note, tags });
  const kept = useRef({ note, tags });
  const [isKept, setKept] = useState<boolean | null>(null);

  const keepNow = useCallback(() => {
    const now = typed.current;
    if (now.note === kept.current.note && now.tags === kept.current.tags) return;
    const before = kept.current;
    kept.current = now;
    mutate(
      { personId, subject, key, note: now.note, tags: tagsIn(now.tags) },
      {
        onSuccess: () => setKept(typed.current === now),
        // So that leaving the field tries again.
        onError: () => {
          kept.current = before;
        },
      },
    );
  }, [mutate, personId, subject, key]);

  useEffect(() => {
    typed.current = { note, tags };
    if (note === kept.current.note && tags === kept.current.tags) return undefined;
    setKept(false);
    const timer = setTimeout(keepNow, pauseMs);
    return () => clearTimeout(timer);
  }, [note, tags, keepNow]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  const state = isKept === null ? 'unchanged' : isKept && !isPending ? 'kept' : 'writing';
  return { note, tags, setNote, setTags, keepNow, state, error } as const;
}

function tagsIn(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().slice(0, longestTag))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, mostTags);
}
