import { z } from 'zod';
import { annotatedSubjects, longestNote, longestTag, mostTags } from '../../domain/annotation.ts';
import type { Annotation } from '../../domain/annotation.ts';
import { call, personId, personRef } from './call.ts';
import { claimFilterSchema } from './claims.ts';
import type { ClaimFilter } from './claims.ts';

const subject = z.enum(annotatedSubjects);
const key = z.string().min(1).max(300);

export type SavedFilter = { readonly id: number; readonly name: string; readonly filter: ClaimFilter };

export const noteCalls = {
  'notes/get': call<Annotation>()(z.object({ personId, subject, key })),
  'notes/list': call<readonly Annotation[]>()(z.object({ personId, subject })),
  'notes/save': call<Annotation>()(
    z.object({
      personId,
      subject,
      key,
      note: z.string().max(longestNote).optional(),
      isStarred: z.boolean().optional(),
      isKnown: z.boolean().nullable().optional(),
      tags: z.array(z.string().trim().min(1).max(longestTag)).max(mostTags).optional(),
    }),
  ),
  'notes/tags': call<readonly string[]>()(personRef),
  'filters/list': call<readonly SavedFilter[]>()(personRef),
  'filters/save': call<readonly SavedFilter[]>()(
    z.object({ personId, name: z.string().trim().min(1).max(60), filter: claimFilterSchema }),
  ),
  'filters/delete': call<readonly SavedFilter[]>()(z.object({ personId, id: z.number().int().positive() })),
};
