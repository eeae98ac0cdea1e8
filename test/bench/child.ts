import type { Store } from './store.ts';
import type { BesideInput } from './tasks/beside.ts';
import type { BarePagingInput } from './tasks/bare-paging.ts';
import type { CsvMemoryInput } from './tasks/csv-memory.ts';
import type { OpenInput } from './tasks/open.ts';
import type { SdkPagingInput } from './tasks/sdk-paging.ts';
import type { SyncInput } from './tasks/sync.ts';

/** What is measured in a process of its own. Each task loads only what it needs, so that its memory is not that of the others. */
const tasks = {
  open: async (input: OpenInput) => (await import('./tasks/open.ts')).open(input),
  bareOpen: async (input: Store) => (await import('./tasks/bare-open.ts')).bareOpen(input),
  csvMemory: async (input: CsvMemoryInput) => (await import('./tasks/csv-memory.ts')).csvMemory(input),
  readMemory: async (input: Store) => (await import('./tasks/read-memory.ts')).readMemory(input),
  beside: async (input: BesideInput) => (await import('./tasks/beside.ts')).beside(input),
  sync: async (input: SyncInput) => (await import('./tasks/sync.ts')).sync(input),
  clientPaging: async (input: BarePagingInput) => (await import('./tasks/client-paging.ts')).clientPaging(input),
  sdkPaging: async (input: SdkPagingInput) => (await import('./tasks/sdk-paging.ts')).sdkPaging(input),
  barePaging: async (input: BarePagingInput) => (await import('./tasks/bare-paging.ts')).barePaging(input),
};

export type Tasks = typeof tasks;
export type TaskMessage = { readonly task: keyof Tasks; readonly input: unknown };

// A task that fails ends the process with its error on standard error, which the bench hears.
process.once('message', ({ task, input }: TaskMessage) => {
  void tasks[task](input as never).then((output) => process.send?.(output, () => process.disconnect()));
});
// Without the bench nobody waits for the answer.
process.once('disconnect', () => process.exit());
