import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { Job, PrintPdf, Reply, Request } from './protocol.ts';
import type { WriterJobs } from './jobs.ts';

type JobName = keyof WriterJobs;
type InputOf<J extends JobName> = WriterJobs[J] extends Job<infer Input, unknown> ? Input : never;
type OutputOf<J extends JobName> = Awaited<ReturnType<WriterJobs[J]>>;

export type CallOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Memory that is handed over and not copied; the caller must not use it afterwards. */
  readonly transfer?: readonly ArrayBuffer[];
};

/** The writing thread as the main process sees it. */
export type Writer = {
  /** Runs a job on the thread. @throws AppError what the job threw; `internal` when the thread died. */
  readonly call: <J extends JobName>(job: J, input: InputOf<J>, options?: CallOptions) => Promise<OutputOf<J>>;
  /** A job runs or waits. */
  readonly isBusy: () => boolean;
  /** Lets running jobs end, closes every file and stops the thread. */
  readonly close: () => Promise<void>;
};

/** How long the thread may take to end after its last job, in ms. */
const longestEndMs = 2_000;

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
};

/**
 * Starts the thread at the first call. Its young generation is kept small: measured 247 instead of 370 MB at a 10,000-claim download, at no
 * cost in time (performance.md, section 6).
 * @param script the thread's program (`main/worker.ts` in development, the bundle's `worker.js` in the app)
 * @param printPdf makes PDFs for the thread; null where no window can be had
 */
export function createWriter(script: URL, printPdf: PrintPdf | null): Writer {
  let worker: Worker | null = null;
  let nextId = 1;
  const pending = new Map<number, Pending>();

  const print = async (thread: Worker, printId: number, html: string): Promise<void> => {
    const answer = (pdf: Uint8Array | ErrorCode): void =>
      thread.postMessage({ type: 'printed', printId, pdf } satisfies Request);
    if (printPdf === null) {
      answer('export/pdf-not-available');
      return;
    }
    try {
      answer(await printPdf(html));
    } catch (error) {
      answer(error instanceof AppError ? error.code : 'export/failed');
    }
  };

  const settle = (thread: Worker, reply: Reply): void => {
    if (reply.type === 'print') {
      void print(thread, reply.printId, reply.html);
      return;
    }
    const entry = pending.get(reply.id);
    if (entry === undefined) return;
    if (reply.type === 'progress') {
      entry.onProgress?.(reply.progress);
      return;
    }
    pending.delete(reply.id);
    if (reply.type === 'done') entry.resolve(reply.value);
    else entry.reject(new AppError(reply.code, reply.details, { cause: reply.stack }));
  };

  const abandonAll = (cause: unknown): void => {
    worker = null;
    for (const entry of pending.values()) entry.reject(new AppError('internal', {}, { cause }));
    pending.clear();
  };

  const start = (): Worker => {
    const started = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 24 } });
    started.on('message', (reply: Reply) => settle(started, reply));
    started.on('error', abandonAll);
    started.on('exit', () => {
      if (worker === started) abandonAll('the writing thread ended');
    });
    return started;
  };

  const call: Writer['call'] = (job, input, options = {}) => {
    worker ??= start();
    const thread = worker;
    const id = nextId;
    nextId += 1;
    const send = (request: Request): void => thread.postMessage(request);
    const cancel = (): void => send({ type: 'cancel', id });
    const { promise, resolve, reject } = Promise.withResolvers<OutputOf<typeof job>>();
    pending.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress: options.onProgress });
    thread.postMessage({ type: 'call', id, job, input } satisfies Request, [...(options.transfer ?? [])]);
    if (options.signal?.aborted === true) cancel();
    options.signal?.addEventListener('abort', cancel, { once: true });
    return promise.finally(() => options.signal?.removeEventListener('abort', cancel));
  };

  return {
    call,
    isBusy: () => pending.size > 0,
    close: async () => {
      const stopping = worker;
      if (stopping === null) return;
      await call('closeAll', null).catch(() => undefined);
      worker = null;
      const ended = once(stopping, 'exit').catch(() => undefined);
      stopping.postMessage({ type: 'end' } satisfies Request);
      // Let it end by itself: ending it from outside interrupts whatever native code it is in. Only a thread that hangs is ended so.
      await Promise.race([ended, delay(longestEndMs, undefined, { ref: false })]);
      await stopping.terminate();
    },
  };
}
