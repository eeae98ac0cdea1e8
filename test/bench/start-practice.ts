import type { PracticeAddress, SlowPages } from './practice-process.ts';
import { firstMessage, forked } from './run-in-child.ts';

/** Practice Medicare with one person of so many claims, in a process of its own, so that its work is not in what is measured. */
export async function startPractice(claims: number) {
  const child = forked(new URL('practice-process.ts', import.meta.url), [String(claims)]);
  const { url } = (await firstMessage(child)) as PracticeAddress;
  return {
    url,
    /** Makes every page of claims take this much longer. */
    slow: async (slowMs: number): Promise<void> => {
      const heard = firstMessage(child);
      child.send({ slowMs } satisfies SlowPages);
      await heard;
    },
    stop: (): void => child.disconnect(),
  };
}
