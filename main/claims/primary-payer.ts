import type { Coded } from '#shared/domain/claim.ts';

/** Who paid before Medicare, A to L and W (claims-data.md, 1.3). M, N, X, Y, Z say that Medicare was first. */
const otherPayers = new Set(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'L', 'W']);

/** The first code that names another insurer, or null. */
export function primaryPayerOf(...codes: readonly (Coded | null)[]): Coded | null {
  return codes.find((code) => code !== null && otherPayers.has(code.code)) ?? null;
}
