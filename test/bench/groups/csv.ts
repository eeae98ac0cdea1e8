import { statSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase, openForReading } from '#main/store/database.ts';
import { exportToFile } from '#main/writer/export-job.ts';
import type { Group } from '../bench-context.ts';
import { exportRequest } from '../export-request.ts';
import { compared, repetitionsFor, timed, timedAsync } from '../measure.ts';
import { readRowsAlone } from '../read-rows.ts';
import { runInChild } from '../run-in-child.ts';

/** All claims as CSV beside reading their rows; the memory in a process of its own, through the writing thread as in the app. */
export const csv: Group = {
  name: 'csv',
  async *run({ sizes, storeOf, folder, note }) {
    for (const size of sizes) {
      const store = storeOf(size);
      const path = join(folder, 'claims.csv');
      note(`CSV of ${size.toLocaleString('en-US')}`);
      const db = openForReading(store.file, store.key);
      const signal = new AbortController().signal;
      const context = { signal, progress: () => undefined, printPdf: () => Promise.reject(new Error('no PDF here')) };
      let rows = 0;
      const { readMs, csvMs } = await compared(
        () => ({ readMs: timed(() => (rows = readRowsAlone(db))) }),
        async () => ({ csvMs: await timedAsync(() => exportToFile(db, exportRequest(path, 'csv-claims'), context)) }),
        repetitionsFor(size),
      );
      closeDatabase(db);
      if (statSync(path).size === 0) throw new Error('the CSV is empty');
      yield { figure: 'csv', size, value: (rows / csvMs) * 1000, limit: (rows / readMs) * 1000 };
      const { megabytes: value } = await runInChild('csvMemory', { ...store, path });
      const { megabytes: limit } = await runInChild('readMemory', store);
      yield { figure: 'csvMemory', size, value, limit };
    }
  },
};
