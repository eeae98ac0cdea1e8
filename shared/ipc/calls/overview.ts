import { z } from 'zod';
import { claimKinds } from '../../domain/claim.ts';
import { costGroupings } from '../../domain/overview.ts';
import type {
  BenefitPeriod,
  Costs,
  MedicineFill,
  MedicineSummary,
  ProviderSummary,
  StaySummary,
} from '../../domain/overview.ts';
import { call, personId, personRef } from './call.ts';

export const overviewCalls = {
  'overview/costs': call<Costs>()(
    z.object({
      personId,
      by: z.enum(costGroupings),
      year: z.number().int().min(1900).max(2200).nullable().default(null),
      kinds: z.array(z.enum(claimKinds)).max(claimKinds.length).default([]),
    }),
  ),
  'overview/medicines': call<readonly MedicineSummary[]>()(personRef),
  'overview/medicine-fills': call<readonly MedicineFill[]>()(z.object({ personId, key: z.string().max(300) })),
  'overview/providers': call<readonly ProviderSummary[]>()(personRef),
  'overview/stays': call<readonly StaySummary[]>()(personRef),
  /** The newest first. */
  'overview/benefit-periods': call<readonly BenefitPeriod[]>()(personRef),
};
