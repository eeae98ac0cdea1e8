import { claimKinds } from '#shared/domain/claim.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { ClaimFilter } from '#shared/ipc/contract.ts';
import { usage } from './arguments.ts';
import type { Arguments } from './arguments.ts';

/** The options that narrow a list and an export. */
export const filterOptions = {
  kind: { type: 'string' },
  year: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string' },
  current: { type: 'boolean' },
  denied: { type: 'boolean' },
  starred: { type: 'boolean' },
  tag: { type: 'string' },
} as const;

export const filterUsage =
  '[--kind K,K] [--year Y] [--from D --to D] [--text Q] [--current] [--denied] [--starred] [--tag T]';

/**
 * The filter of `--kind`, `--year`, `--from`, `--to`, `--text`. A script gets every claim with its status; `--current` leaves out those that
 * were superseded or cancelled, as the window does.
 * @throws AppError `usage`
 */
export function claimFilterOf(args: Arguments): ClaimFilter {
  const year = args.number('year', 1900, 2200);
  return claimFilterSchema.parse({
    kinds: (args.text('kind') ?? '')
      .split(',')
      .filter((kind) => kind !== '')
      .map(claimKind),
    years: year === null ? [] : [year],
    from: args.date('from'),
    to: args.date('to'),
    text: args.text('text') ?? '',
    includeReplaced: !args.flag('current'),
    onlyDenied: args.flag('denied'),
    onlyStarred: args.flag('starred'),
    tag: args.text('tag'),
  });
}

function claimKind(text: string): (typeof claimKinds)[number] {
  const found = claimKinds.find((kind) => kind.toLowerCase() === text.trim().toLowerCase());
  if (found === undefined) throw usage(`there is no kind "${text}" (kinds: ${claimKinds.join(', ')})`);
  return found;
}
