import type { ApiVersion } from '#shared/domain/claim.ts';

/** One permission: a person, an app, the version it was asked for at, 13 months. */
export type PracticeGrant = {
  user: string;
  clientId: string;
  apiVersion: ApiVersion;
  permissionEndsAt: number;
  isRevoked: boolean;
};

export type AccessTokenRecord = { grantId: string; issuedAt: number; isExpired: boolean };

/** What the statuses and bodies of Medicare need to know beyond the authorization server's own store. */
export type GrantBook = Readonly<{
  grants: Map<string, PracticeGrant>;
  accessTokens: Map<string, AccessTokenRecord>;
  /** Refresh token to grant id; used ones stay, so that a reused token differs from an unknown one. */
  refreshTokens: Map<string, string>;
}>;

export const accessTokenSeconds = 3600;

export function emptyGrantBook(): GrantBook {
  return { grants: new Map(), accessTokens: new Map(), refreshTokens: new Map() };
}

/** 13 months after `now`, in epoch milliseconds; the last day of a shorter month, as the real server's calendar has it. */
export function permissionEnd(now: number): number {
  const end = new Date(now);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 13, 1);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return end.getTime();
}

/** Forgets the tokens of a grant, so that they are unknown from then on. */
export function forgetGrant(book: GrantBook, grantId: string): void {
  book.grants.delete(grantId);
  for (const [token, owner] of book.refreshTokens) if (owner === grantId) book.refreshTokens.delete(token);
  for (const [token, record] of book.accessTokens) if (record.grantId === grantId) book.accessTokens.delete(token);
}
