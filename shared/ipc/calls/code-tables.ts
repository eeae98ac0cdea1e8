import { z } from 'zod';
import { codeTableKinds } from '../../domain/code-table.ts';
import type { CodeTableInfo } from '../../domain/code-table.ts';
import { call, nothing } from './call.ts';

export const codeTableCalls = {
  'tables/list': call<readonly CodeTableInfo[]>()(nothing),
  /**
   * Asks for the files; null when none was chosen. `isSmallerWanted`: those that were refused just now for being much smaller take the place
   * of what is here.
   */
  'tables/add': call<readonly CodeTableInfo[] | null>()(z.object({ isSmallerWanted: z.boolean() })),
  'tables/cancel': call<null>()(nothing),
  'tables/remove': call<readonly CodeTableInfo[]>()(z.object({ kind: z.enum(codeTableKinds) })),
};
