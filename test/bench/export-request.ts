import type { ExportRequest } from '#main/writer/export-job.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { ExportFormat } from '#shared/ipc/contract.ts';

/** All claims the list shows by default, in English. */
export function exportRequest(path: string, format: ExportFormat): ExportRequest {
  return { path, printedOn: '2026-01-15', language: 'en', what: { format, filter: claimFilterSchema.parse({}) } };
}
