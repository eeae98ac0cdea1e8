import { z } from 'zod';
import type { ActivityEntry } from '../../domain/activity.ts';
import { call, nothing } from './call.ts';

export const activityCalls = {
  /** The newest first. */
  'activity/list': call<readonly ActivityEntry[]>()(z.object({ limit: z.number().int().min(1).max(20_000) })),
  'activity/clear': call<null>()(nothing),
};
