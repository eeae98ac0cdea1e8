import type { IncomingMessage, ServerResponse } from 'node:http';

import type Provider from 'oidc-provider';

import type { ApiVersion } from '#shared/domain/claim.ts';

import { v2Bundle, type BundleParts } from './bundle.ts';
import { v3Bundle } from './v3-bundle.ts';
import { claimJson, shelveClaims, type ShelvedClaim } from './claim-shelf.ts';
import { checkOwnPatient, matchingClaims, pagingOf, SearchRefused } from './claim-search.ts';
import { expireAccessTokens, takePageFault, type FaultPlan } from './faults.ts';
import { accessOf, expiredToken, type Access } from './fhir-access.ts';
import type { GrantBook } from './grant-book.ts';
import { sendFaultyPage } from './page-faults.ts';
import { paths } from './paths.ts';
import type { PracticePerson } from './people.ts';
import { sendFhir, sendJson } from './responses.ts';
import { mayUse } from './scopes.ts';

export type FhirParts = Readonly<{
  provider: Provider;
  people: ReadonlyMap<string, PracticePerson>;
  book: GrantBook;
  faults: FaultPlan;
  origin: string;
  /** ISO instant of the last data load, which every bundle carries. */
  loadedAt: string;
  clock: () => number;
}>;

/** `url` has v2's path, whichever version was asked. */
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL, version: ApiVersion) => Promise<void>;

/** One request for FHIR, let in. */
type Asked = Readonly<{
  request: IncomingMessage;
  response: ServerResponse;
  access: Access;
  version: ApiVersion;
  query: URLSearchParams;
}>;

const cardOperation = '$generate-insurance-card';
const bundleOf = { v2: v2Bundle, v3: v3Bundle } as const;

const forbidden = { detail: 'You do not have permission to perform this action.' };
const notFound = { detail: 'Not found.' };

/** The FHIR side: paths, statuses and bodies of v2 and v3 (bluebutton-web-server, apps/fhir), one person per token. */
export function createFhirHandler(parts: FhirParts): Handler {
  const transactionTime = (): string => parts.faults.transactionTime ?? parts.loadedAt;
  const shelves = new Map<string, { readonly loadedAt: string; readonly claims: readonly ShelvedClaim[] }>();
  /** Another transaction time is a load of data: the claims are taken from the person anew. */
  const claimsOf = ({ person, record }: Access, version: ApiVersion): readonly ShelvedClaim[] => {
    const loadedAt = transactionTime();
    const shelf = `${version} ${person.user}`;
    const known = shelves.get(shelf);
    if (known?.loadedAt === loadedAt) return known.claims;
    const claims = shelveClaims(record, version);
    shelves.set(shelf, { loadedAt, claims });
    return claims;
  };

  return async (request, response, url, version) => {
    if (request.method !== 'GET') return sendJson(response, 405, { detail: `Method "${request.method}" not allowed.` });
    if (url.pathname === `${paths.fhir}metadata`) return sendFhir(request, response, JSON.stringify(capabilities));
    const access = await accessOf(request, url.searchParams, parts, version);
    if ('status' in access) return sendJson(response, access.status, { detail: access.detail }, access.headers);
    if (url.pathname === paths.userinfo) return sendUserInfo(response, access);
    const [type, id = ''] = url.pathname.slice(paths.fhir.length).split('/');
    const asked: Asked = { request, response, access, version, query: url.searchParams };
    try {
      if (type === 'Patient' && id === cardOperation && version === 'v3') return sendCard(asked);
      if (type === 'Patient') return sendPatient(asked, id);
      if (type === 'Coverage') return sendCoverage(asked, id);
      if (type === 'ExplanationOfBenefit' && id !== '') return sendClaim(asked, id);
      if (type === 'ExplanationOfBenefit') return await sendClaimPage(asked);
      return sendJson(response, 404, notFound);
    } catch (error) {
      if (error instanceof SearchRefused) return sendJson(response, error.status, { detail: error.message });
      throw error;
    }
  };

  function sendPatient(asked: Asked, id: string): void {
    const { request, response, access } = asked;
    const { record, scopes } = access;
    if (!mayUse(scopes, 'Patient', id === '' ? 'search' : 'read')) return sendJson(response, 403, forbidden);
    const patient = record.patient ?? { resourceType: 'Patient', id: record.patientId };
    if (id === '') return sendBundle(asked, 'Patient', [JSON.stringify(patient)], [['_id', record.patientId]]);
    if (id !== record.patientId) return sendJson(response, 404, notFound);
    return sendFhir(request, response, JSON.stringify(patient));
  }

  /** Needs what the card is made of: the Patient and the search for Coverages (blue-button-api.md, section 1). */
  function sendCard({ request, response, access: { person, scopes } }: Asked): void {
    if (!mayUse(scopes, 'Patient', 'read') || !mayUse(scopes, 'Coverage', 'search'))
      return sendJson(response, 403, forbidden);
    const card = person.v3?.card ?? null;
    if (card === null) return sendJson(response, 404, notFound);
    return sendFhir(request, response, JSON.stringify(card));
  }

  function sendCoverage(asked: Asked, id: string): void {
    const { request, response, access, query } = asked;
    const { record, scopes } = access;
    if (!mayUse(scopes, 'Coverage', id === '' ? 'search' : 'read')) return sendJson(response, 403, forbidden);
    checkOwnPatient(query, 'beneficiary', record.patientId);
    if (id === '') {
      const all = record.coverage.map((coverage) => JSON.stringify(coverage));
      return sendBundle(asked, 'Coverage', all, [['beneficiary', record.patientId]]);
    }
    const coverage = record.coverage.find((one) => one['id'] === id);
    return coverage === undefined
      ? sendJson(response, 404, notFound)
      : sendFhir(request, response, JSON.stringify(coverage));
  }

  function sendBundle(asked: Asked, type: string, resources: readonly string[], query: BundleParts['query']): void {
    const { request, response, version } = asked;
    const common = { query, paging: null, total: resources.length, transactionTime: transactionTime() };
    sendFhir(request, response, bundleOf[version]({ ...common, origin: parts.origin, type, resources }));
  }

  function sendClaim({ request, response, access, version }: Asked, id: string): void {
    if (!mayUse(access.scopes, 'ExplanationOfBenefit', 'read')) return sendJson(response, 403, forbidden);
    const claim = claimsOf(access, version).find((one) => one.id === id);
    if (claim === undefined) return sendJson(response, 404, notFound);
    return sendFhir(request, response, claimJson(claim, new Date(parts.clock())));
  }

  async function sendClaimPage({ request, response, access, version, query }: Asked): Promise<void> {
    const { record, scopes } = access;
    if (!mayUse(scopes, 'ExplanationOfBenefit', 'search')) return sendJson(response, 403, forbidden);
    checkOwnPatient(query, 'patient', record.patientId);
    const paging = pagingOf(query, version);
    const claims = matchingClaims(claimsOf(access, version), query);
    const { startIndex, count } = paging;
    // v3 asks its database for what comes after, which is nothing.
    if (startIndex < 0 || (version === 'v2' && startIndex > 0 && startIndex >= claims.length)) {
      const diagnostics = `Value for startIndex (${startIndex}) must be within range of result size (${claims.length})`;
      return sendJson(response, 400, { detail: `An error occurred contacting the upstream server:${diagnostics}` });
    }
    const now = new Date(parts.clock());
    const pageFrom = (start: number) => claims.slice(start, start + count).map((claim) => claimJson(claim, now));
    const page = pageFrom(startIndex);
    const bundle = (resources: readonly string[], total: number, time = transactionTime()): string =>
      bundleOf[version]({
        origin: parts.origin,
        type: 'ExplanationOfBenefit',
        query: [...repeated(query), ['patient', record.patientId]],
        paging,
        total,
        transactionTime: time,
        resources,
      });
    const fault = takePageFault(parts.faults, Math.floor(startIndex / count) + 1);
    const whole = {
      json: () => bundle(page, claims.length),
      empty: () => bundle([], 0),
      shifted: () => bundle(pageFrom(Math.max(0, startIndex - 7)), claims.length),
      duplicated: () => bundle(pageFrom(Math.max(0, startIndex - count)), claims.length),
      newTime: () => bundle(page, claims.length, now.toISOString()),
      patientId: record.patientId,
    };
    if (fault?.kind === 'tokenExpired') {
      expireAccessTokens(parts.book);
      const { status, detail, headers } = expiredToken;
      return sendJson(response, status, { detail }, headers);
    }
    if (fault !== null) return sendFaultyPage(request, response, fault, whole);
    return sendFhir(request, response, whole.json());
  }
}

/** The filters a link repeats; the paging parameters are set anew. */
function repeated(query: URLSearchParams): BundleParts['query'] {
  const kept = ['type', 'service-date', '_lastUpdated'];
  return [...query].filter(([name]) => kept.includes(name));
}

function sendUserInfo(response: ServerResponse, { record, scopes }: Access): void {
  if (!scopes.has('profile')) return sendJson(response, 403, forbidden);
  return sendJson(response, 200, { sub: record.patientId, patient: record.patientId });
}

const capabilities = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  software: { name: 'Practice Medicare (not the real one)' },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json', 'json'],
  rest: [
    {
      mode: 'server',
      resource: ['Patient', 'Coverage', 'ExplanationOfBenefit'].map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }],
      })),
    },
  ],
};
