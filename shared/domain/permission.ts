const dayMs = 24 * 60 * 60 * 1000;

/** The days before its end at which a permission's reminder changes: a month to renew in peace, then more and more pressing. */
const steps = [1, 7, 14, 30] as const;

/** How a permission stands. `days` are begun days that are left; `later` asks for nothing, `over` needs a new sign-in. */
export type PermissionStanding =
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'over'; readonly days: number }
  | { readonly kind: 'soon'; readonly days: number; readonly step: (typeof steps)[number] };

/**
 * @param permissionEnds ISO instant; null where the server did not say
 * @param now epoch milliseconds
 * @returns null where nothing is known
 */
export function permissionStanding(permissionEnds: string | null, now: number): PermissionStanding | null {
  const left = permissionEnds === null ? Number.NaN : Date.parse(permissionEnds) - now;
  if (Number.isNaN(left)) return null;
  const days = Math.ceil(left / dayMs);
  if (left <= 0) return { kind: 'over', days: 0 };
  const step = steps.find((limit) => days <= limit);
  return step === undefined ? { kind: 'later', days } : { kind: 'soon', days, step };
}
