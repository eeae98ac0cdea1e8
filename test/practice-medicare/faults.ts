import type { GrantBook } from './grant-book.ts';

/** What can go wrong with one page of claims. */
export type PageFault =
  | Readonly<{ kind: 'status'; status: 429 | 500 | 502 | 503 | 504; retryAfterSeconds?: number }>
  /** Half of the JSON, sent as if it were all. */
  | Readonly<{ kind: 'truncated' }>
  /** Half of the packed body, sent as if it were all. */
  | Readonly<{ kind: 'truncatedGzip' }>
  /** The claims moved under the walk without a word: seven of the page before come again, and seven are missing. */
  | Readonly<{ kind: 'shifted' }>
  /** The page before comes once more in this one's place; the first page has none before it. */
  | Readonly<{ kind: 'duplicated' }>
  /** The page says another time of the data than all others, as when data is loaded right then. */
  | Readonly<{ kind: 'newTime' }>
  /** The access token runs out right before this page: 401, and a refreshed one is good again. */
  | Readonly<{ kind: 'tokenExpired' }>
  | Readonly<{ kind: 'html' }>
  /** The connection breaks in the middle of the body. */
  | Readonly<{ kind: 'reset' }>
  /** 200 with no entries: what the real server may send after an error inside it. */
  | Readonly<{ kind: 'emptyBundle' }>
  /** The first claim of the page belongs to another patient. */
  | Readonly<{ kind: 'foreignPatient' }>
  | Readonly<{ kind: 'slow'; ms: number }>;

/** `page` counts from 1 by `startIndex`; `times` says how often the fault strikes before it is gone (Infinity: always). */
export type ClaimPageFault = { page: number; fault: PageFault; times: number };

/** The switches of one practice server; a test sets and clears them while the server runs. */
export type FaultPlan = {
  claimPages: ClaimPageFault[];
  /** Instead of the moment the server started; changing it in the middle of a walk is a data load between two pages. */
  transactionTime: string | null;
  /** So many refreshes use the refresh token up and then answer with this status, the new token undelivered. */
  refreshesLost: number;
  refreshLostStatus: 502 | 404;
  /** Codes are dead on arrival, as after 60 seconds. */
  codesExpired: boolean;
  /** The token endpoint answers this instead of doing anything: a kind of outage, or one of Medicare's documented bodies. */
  tokenAnswer:
    'html' | 'redirect' | 500 | 503 | Readonly<{ status: number; body: Readonly<Record<string, unknown>> }> | null;
  /** The app is one of the 1-hour kind: its tokens come without a refresh token. */
  isOneTimeApp: boolean;
  /** Every connection is cut at once, without an answer. */
  serverDown: boolean;
  /** The same for the claims alone: signing in works. */
  fhirDown: boolean;
};

/** The switches, and what happens at one moment. */
export type FaultControls = FaultPlan & {
  /** All access tokens given so far answer 401 "has expired"; refresh tokens live on. */
  expireAccessTokens(): void;
  /** The person ended the permission at Medicare.gov: all tokens are dead, and refreshing says so with 403. */
  revokeUser(user: string): Promise<void>;
  /** The 13 months are over: refreshing answers 401 invalid_grant, the API 401. */
  endPermission(user: string): void;
};

export function noFaults(): FaultPlan {
  return {
    claimPages: [],
    transactionTime: null,
    refreshesLost: 0,
    refreshLostStatus: 502,
    codesExpired: false,
    tokenAnswer: null,
    isOneTimeApp: false,
    serverDown: false,
    fhirDown: false,
  };
}

/** All access tokens given so far answer 401 "has expired"; refresh tokens live on. */
export function expireAccessTokens(book: GrantBook): void {
  for (const record of book.accessTokens.values()) record.isExpired = true;
}

/** The fault for this page, used up by one. */
export function takePageFault(plan: FaultPlan, page: number): PageFault | null {
  const due = plan.claimPages.find((entry) => entry.page === page && entry.times > 0);
  if (due === undefined) return null;
  due.times -= 1;
  return due.fault;
}
