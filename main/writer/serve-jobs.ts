import type { MessagePort } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { JobContext, Jobs, PrintPdf, Reply, Request } from './protocol.ts';

/**
 * The thread's side: runs jobs one after another, in the order they were asked for, so that one connection per file is enough and no
 * transaction of one job meets another's. A cancel reaches a running job at once through its signal.
 */
export function serveJobs(port: MessagePort, jobs: Jobs): void {
  const running = new Map<number, AbortController>();
  const prints = new Map<number, (pdf: Uint8Array | ErrorCode) => void>();
  let nextPrint = 1;
  let last: Promise<void> = Promise.resolve();
  const reply = (message: Reply): void => port.postMessage(message);

  const printPdf: PrintPdf = async (html) => {
    const printId = nextPrint;
    nextPrint += 1;
    const { promise, resolve } = Promise.withResolvers<Uint8Array | ErrorCode>();
    prints.set(printId, resolve);
    reply({ type: 'print', printId, html });
    const pdf = await promise;
    if (typeof pdf === 'string') throw new AppError(pdf);
    return pdf;
  };

  const run = async (id: number, name: string, input: unknown, controller: AbortController): Promise<void> => {
    const context: JobContext = {
      signal: controller.signal,
      progress: (progress) => reply({ type: 'progress', id, progress }),
      printPdf,
    };
    try {
      const job = jobs[name];
      if (job === undefined) throw new AppError('internal', { job: name });
      reply({ type: 'done', id, value: await job(input as never, context) });
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', {}, { cause: error });
      const { stack = '' } = error instanceof Error ? error : {};
      reply({ type: 'failed', id, code: known.code, details: known.details, stack });
    } finally {
      running.delete(id);
    }
  };

  port.on('message', (request: Request) => {
    if (request.type === 'cancel') {
      running.get(request.id)?.abort();
      return;
    }
    if (request.type === 'end') {
      port.close();
      return;
    }
    if (request.type === 'printed') {
      prints.get(request.printId)?.(request.pdf);
      prints.delete(request.printId);
      return;
    }
    const controller = new AbortController();
    running.set(request.id, controller);
    last = last.then(() => run(request.id, request.job, request.input, controller));
  });
}
