/** What a person can put a note, a star or a tag on. */
export const annotatedSubjects = ['claim', 'medicine', 'provider'] as const;
export type AnnotatedSubject = (typeof annotatedSubjects)[number];

/**
 * What a person wrote about something. It is theirs: no download changes it, and it is kept when Medicare no longer sends the claim.
 * `key` is our claim id, or the key of a medicine or a provider.
 */
export type Annotation = {
  readonly subject: AnnotatedSubject;
  readonly key: string;
  readonly note: string;
  readonly isStarred: boolean;
  /** Providers only: the person said that they know this provider (true) or do not (false); null: not said. */
  readonly isKnown: boolean | null;
  readonly tags: readonly string[];
  /** When it was last changed (an instant); null: nothing was written yet. */
  readonly updatedAt: string | null;
};

/** The most characters of a note and of a tag, and the most tags on one thing. */
export const longestNote = 4000;
export const longestTag = 40;
export const mostTags = 20;
