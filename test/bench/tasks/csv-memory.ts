import { createWriter } from '#main/writer/writer.ts';
import { exportRequest } from '../export-request.ts';
import { peakMemoryWhile } from '../memory.ts';
import type { Store } from '../store.ts';

export type CsvMemoryInput = Store & { readonly path: string };

/** How much memory a CSV export takes above a running writing thread that has the file open. */
export async function csvMemory({ file, key, path }: CsvMemoryInput): Promise<{ readonly megabytes: number }> {
  const writer = createWriter(new URL('../../../main/worker.ts', import.meta.url), null);
  const person = { file, key };
  await writer.call('rename', { person, displayName: 'Mary' });
  const request = exportRequest(path, 'csv-claims');
  const megabytes = await peakMemoryWhile(() => writer.call('export', { person, request }));
  await writer.close();
  return { megabytes };
}
