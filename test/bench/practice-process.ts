import { startPracticeMedicare } from '#test/practice-medicare/server.ts';

/** Practice Medicare in a process of its own, so that its work is not the app's: told how many claims and how slow, says where it is. */
export type SlowPages = { readonly slowMs: number };
export type PracticeAddress = { readonly url: string };

const claims = Number(process.argv[2]);
const practice = await startPracticeMedicare({ claims });
process.on('message', ({ slowMs }: SlowPages) => {
  const pages = slowMs === 0 ? 0 : Math.ceil(claims / 50);
  practice.faults.claimPages = Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    fault: { kind: 'slow', ms: slowMs },
    times: Infinity,
  }));
  process.send?.({ url: practice.url } satisfies PracticeAddress);
});
process.once('disconnect', () => process.exit());
process.send?.({ url: practice.url } satisfies PracticeAddress);
