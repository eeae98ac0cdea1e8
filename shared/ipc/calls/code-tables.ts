import { z } from 'zod';
import { codeTableKinds } from '../../domain/code-table.ts';
import type { CodeTableInfo } from '../../domain/code-table.ts';
import { call, nothing } from './call.ts';

export const codeTableCalls = {
  'tables/list': call<readonly CodeTableInfo[]>()(nothing),
  /** Asks for the files; null when none was chosen. */
  'tables/add': call<readonly CodeTableInfo[] | null>()(nothing),
  'tables/cancel': call<null>()(nothing),
  'tables/remove': call<readonly CodeTableInfo[]>()(z.object({ kind: z.enum(codeTableKinds) })),
};
