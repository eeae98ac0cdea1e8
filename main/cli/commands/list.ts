import { listClaims } from '#main/queries/list-claims.ts';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { claimFilterOf, filterOptions, filterUsage } from '../claim-filter-options.ts';
import type { Command } from '../context.ts';
import { findReadable } from '../find-person.ts';
import { languageOf, languageOption } from '../language.ts';
import { claimLine } from '../words.ts';

const pageSize = 200;

export const list: Command = {
  usage: `list [--person ID] ${filterUsage} [--limit N] [--language en|es]`,
  summary: 'List claims, newest first',
  options: { ...filterOptions, ...languageOption, person: { type: 'string' }, limit: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    const filter = claimFilterOf(args);
    const language = languageOf(args);
    const limit = args.number('limit', 1, 1_000_000) ?? Number.POSITIVE_INFINITY;
    await unlock();
    const db = services.readers.get(findReadable(services, args.text('person')).id);
    const claims: ClaimSummary[] = [];
    let after: string | null = null;
    do {
      const page = listClaims(db, { ...filter, language, limit: Math.min(pageSize, limit - claims.length), after });
      claims.push(...page.claims);
      after = page.next;
    } while (after !== null && claims.length < limit);
    print(claims, claims.length === 0 ? 'No claim matches.' : claims.map(claimLine).join('\n'));
  },
};
