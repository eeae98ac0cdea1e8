import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';

/** What a job running on the writing thread is given besides its input. */
export type JobContext = {
  /** Aborted when the caller gives up. Jobs look at it between resources. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Asks the main process, which alone has windows, for a PDF. @throws AppError `export/pdf-not-available`, `export/failed` */
  readonly printPdf: PrintPdf;
};

/** Turns accessible HTML into a tagged PDF. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** A job of the writing thread: runs to its end before the next one starts touching the same file. */
export type Job<Input, Output> = (input: Input, context: JobContext) => Output | Promise<Output>;

/** The thread's jobs by name. */
export type Jobs = Readonly<Record<string, Job<never, unknown>>>;

/** main -> thread */
export type Request =
  | { readonly type: 'call'; readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  /** No job will follow: the thread ends by itself. */
  | { readonly type: 'end' }
  | { readonly type: 'printed'; readonly printId: number; readonly pdf: Uint8Array | ErrorCode };

/** thread -> main */
export type Reply =
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: ErrorCode;
      readonly details: ErrorDetails;
      readonly stack: string;
    }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'print'; readonly printId: number; readonly html: string };
