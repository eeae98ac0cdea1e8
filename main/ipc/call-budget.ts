/** Says for each call of the page whether it may be carried out. */
export type CallBudget = { readonly take: () => boolean };

/**
 * A token bucket: so many calls at once, then so many a second. The page asks a handful of questions for a screen and one for each letter
 * typed; a page that asks hundreds a second is broken or hostile, and each question is work for the one process that everything shares.
 * @param now epoch milliseconds
 */
export function createCallBudget({
  burst,
  perSecond,
  now = Date.now,
}: {
  readonly burst: number;
  readonly perSecond: number;
  readonly now?: () => number;
}): CallBudget {
  let left = burst;
  let last = now();
  return {
    take: () => {
      const at = now();
      // A clock that was set back gives nothing and takes nothing.
      left = Math.min(burst, left + (Math.max(0, at - last) / 1000) * perSecond);
      last = at;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
