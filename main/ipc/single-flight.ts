import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** Lets work through only while none is running: two dialogs at once, or two writers of one file, would help nobody. */
export function singleFlight(refusal: ErrorCode): <T>(work: () => Promise<T>) => Promise<T> {
  let isRunning = false;
  return async (work) => {
    if (isRunning) throw new AppError(refusal);
    isRunning = true;
    try {
      return await work();
    } finally {
      isRunning = false;
    }
  };
}
