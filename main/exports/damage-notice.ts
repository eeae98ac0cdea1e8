import type { ExportDamage } from '#shared/domain/export-rows.ts';
import type { ExportWords } from './words/shape.ts';

/** The same, or null where all is there after all: what is damaged may be nothing that the file needs. */
export function lossIn(damage: ExportDamage | undefined): ExportDamage | null {
  if (damage === undefined || (damage.leftOut === 0 && damage.isLeftOutExact && damage.areNotesWhole)) return null;
  return damage;
}

/** What a file says of itself where something of a damaged file is not in it; null: nothing is missing. */
export function damageSentence(damage: ExportDamage | undefined, { damaged }: ExportWords): string | null {
  const loss = lossIn(damage);
  if (loss === null) return null;
  const { leftOut, isLeftOutExact, areNotesWhole } = loss;
  return [
    damaged.what,
    ...(leftOut > 0 ? [damaged.claims(leftOut)] : []),
    ...(isLeftOutExact ? [] : [damaged.maybeMore]),
    ...(areNotesWhole ? [] : [damaged.notes]),
    damaged.next,
  ].join(' ');
}
