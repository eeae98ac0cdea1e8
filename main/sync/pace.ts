/** So many of the last pages say how fast it goes: a wait that is over is soon forgotten. */
const pagesLookedAt = 10;
/** Before this, two quick pages would promise an end that does not come. */
const leastPages = 2;
const leastMs = 3_000;
/** A page that takes this many times as long as the ones before has been held up, and nobody knows for how long. */
const heldUp = 3;
const leastHeldUpMs = 15_000;
const minuteMs = 60_000;

/** How fast the claims come, as far as the last pages tell. */
export type Pace = {
  /**
   * Whole minutes until all are here, 0 for less than one. Null where it cannot be told: the total is not known, or too little has come.
   * @param done claims so far; fewer than the time before mean that the walk began anew
   */
  readonly minutesLeft: (done: number, total: number | null) => number | null;
  /** After so many ms without a page the last answer of `minutesLeft` holds no longer. */
  readonly validForMs: () => number;
};

/** @param now a clock in ms that is never set back */
export function createPace(now: () => number = () => performance.now()): Pace {
  let points: readonly { readonly at: number; readonly done: number }[] = [];

  return {
    minutesLeft: (done, total) => {
      const last = points.at(-1);
      if (last !== undefined && done < last.done) points = [];
      if (last?.done !== done) points = [...points, { at: now(), done }].slice(-(pagesLookedAt + 1));
      const [first] = points;
      const newest = points.at(-1);
      if (first === undefined || newest === undefined || total === null || total <= done) return null;
      const passed = newest.at - first.at;
      if (points.length <= leastPages || passed < leastMs) return null;
      const left = ((total - done) * passed) / (newest.done - first.done);
      return left < minuteMs ? 0 : Math.round(left / minuteMs);
    },
    validForMs: () => {
      const passed = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
      return Math.max(leastHeldUpMs, (heldUp * passed) / Math.max(1, points.length - 1));
    },
  };
}
