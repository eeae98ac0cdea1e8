import type { ClaimKind, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { revenueFamily } from './revenue-family.ts';
import { topicOfLine } from './topic.ts';

/** A line before it is known what it means among the others of its claim. */
export type LineFacts = Omit<LineItem, 'amounts' | 'denied' | 'isTotalLine' | 'topic'>;

/** A line with its money read. */
export type PricedLine = LineFacts & { readonly amounts: LineAmounts; readonly denied: boolean | null };

const pricingFamilies = new Set(['0022', '0023', '0024']);

/**
 * The lines of a claim with their topics, and with those marked that must never be summed: revenue centre 0001 repeats the claim's total
 * unless it is the only line, and 0022 to 0024 only carry a rate (claims-data.md, 0.3 and 1.4).
 */
export function finishLines(kind: ClaimKind, lines: readonly PricedLine[]): readonly LineItem[] {
  return lines.map((line) => ({
    ...line,
    isTotalLine: isTotal(line, lines.length),
    topic: topicOfLine(kind, line),
  }));
}

function isTotal({ revenue }: LineFacts, lineCount: number): boolean {
  if (revenue === null) return false;
  const family = revenueFamily(revenue.code);
  return family === '0001' ? lineCount > 1 : pricingFamilies.has(family);
}
