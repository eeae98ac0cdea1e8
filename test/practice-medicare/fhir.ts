import type { IncomingMessage, ServerResponse } from 'node:http';

import type Provider from 'oidc-provider';

import { bundleJson, type BundleParts } from './bundle.ts';
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

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const forbidden = { detail: 'You do not have permission to perform this action.' };
const notFound = { detail: 'Not found.' };

/** The FHIR side: v2 paths, statuses and bodies (bluebutton-web-server, apps/fhir), one person per token. */
export function createFhirHandler(parts: FhirParts): Handler {
  const transactionTime = (): string => parts.faults.transactionTime ?? parts.loadedAt;
  const shelves = new Map<string, { readonly loadedAt: string; readonly claims: readonly ShelvedClaim[] }>();
  /** Another transaction time is a load of data: the claims are taken from the person anew. */
  const claimsOf = (person: PracticePerson): readonly ShelvedClaim[] => {
    const loadedAt = transactionTime();
    const known = shelves.get(person.user);
    if (known?.loadedAt === loadedAt) return known.claims;
    const claims = shelveClaims(person);
    shelves.set(person.user, { loadedAt, claims });
    return claims;
  };

  return async (request, response, url) => {
    if (request.method !== 'GET') return sendJson(response, 405, { detail: `Method "${request.method}" not allowed.` });
    if (url.pathname === `${paths.fhir}metadata`) return sendFhir(request, response, JSON.stringify(capabilities));
    const access = await accessOf(request, url.searchParams, parts);
    if ('status' in access) return sendJson(response, access.status, { detail: access.detail }, access.headers);
    if (url.pathname === paths.userinfo) return sendUserInfo(response, access);
    if (url.pathname === paths.insuranceCard) return sendCard(request, response, access);
    const [type, id = ''] = url.pathname.slice(paths.fhir.length).split('/');
    try {
      if (type === 'Patient') return sendPatient(request, response, access, id);
      if (type === 'Coverage') return sendCoverage(request, response, access, id, url.searchParams);
      if (type === 'ExplanationOfBenefit' && id !== '') return sendClaim(request, response, access, id);
      if (type === 'ExplanationOfBenefit') return await sendClaimPage(request, response, access, url.searchParams);
      return sendJson(response, 404, notFound);
    } catch (error) {
      if (error instanceof SearchRefused) return sendJson(response, error.status, { detail: error.message });
      throw error;
    }
  };

  function sendPatient(request: IncomingMessage, response: ServerResponse, access: Access, id: string): void {
    const { person, scopes } = access;
    if (!mayUse(scopes, 'Patient', id === '' ? 'search' : 'read')) return sendJson(response, 403, forbidden);
    const patient = person.patient ?? { resourceType: 'Patient', id: person.patientId };
    if (id === '')
      return sendBundle(request, response, 'Patient', [JSON.stringify(patient)], [['_id', person.patientId]]);
    if (id !== person.patientId) return sendJson(response, 404, notFound);
    return sendFhir(request, response, JSON.stringify(patient));
  }

  /** Needs what the card is made of: the Patient and the search for Coverages (blue-button-api.md, section 1). */
  function sendCard(request: IncomingMessage, response: ServerResponse, { person, scopes }: Access): void {
    if (!mayUse(scopes, 'Patient', 'read') || !mayUse(scopes, 'Coverage', 'search'))
      return sendJson(response, 403, forbidden);
    if (person.card === null) return sendJson(response, 404, notFound);
    return sendFhir(request, response, JSON.stringify(person.card));
  }

  function sendCoverage(
    request: IncomingMessage,
    response: ServerResponse,
    access: Access,
    id: string,
    query: URLSearchParams,
  ): void {
    const { person, scopes } = access;
    if (!mayUse(scopes, 'Coverage', id === '' ? 'search' : 'read')) return sendJson(response, 403, forbidden);
    checkOwnPatient(query, 'beneficiary', person.patientId);
    if (id === '') {
      const all = person.coverage.map((coverage) => JSON.stringify(coverage));
      return sendBundle(request, response, 'Coverage', all, [['beneficiary', person.patientId]]);
    }
    const coverage = person.coverage.find((one) => one['id'] === id);
    return coverage === undefined
      ? sendJson(response, 404, notFound)
      : sendFhir(request, response, JSON.stringify(coverage));
  }

  function sendBundle(
    request: IncomingMessage,
    response: ServerResponse,
    type: string,
    resources: readonly string[],
    query: BundleParts['query'],
  ): void {
    const address = `${parts.origin}${paths.fhir}${type}`;
    const common = { address, query, paging: null, total: resources.length, transactionTime: transactionTime() };
    sendFhir(request, response, bundleJson({ ...common, resources }));
  }

  function sendClaim(request: IncomingMessage, response: ServerResponse, access: Access, id: string): void {
    if (!mayUse(access.scopes, 'ExplanationOfBenefit', 'read')) return sendJson(response, 403, forbidden);
    const claim = claimsOf(access.person).find((one) => one.id === id);
    if (claim === undefined) return sendJson(response, 404, notFound);
    return sendFhir(request, response, claimJson(claim, new Date(parts.clock())));
  }

  async function sendClaimPage(
    request: IncomingMessage,
    response: ServerResponse,
    access: Access,
    query: URLSearchParams,
  ): Promise<void> {
    const { person, scopes } = access;
    if (!mayUse(scopes, 'ExplanationOfBenefit', 'search')) return sendJson(response, 403, forbidden);
    checkOwnPatient(query, 'patient', person.patientId);
    const paging = pagingOf(query);
    const claims = matchingClaims(claimsOf(person), query);
    const { startIndex, count } = paging;
    if (startIndex < 0 || (startIndex > 0 && startIndex >= claims.length)) {
      const diagnostics = `Value for startIndex (${startIndex}) must be within range of result size (${claims.length})`;
      return sendJson(response, 400, { detail: `An error occurred contacting the upstream server:${diagnostics}` });
    }
    const now = new Date(parts.clock());
    const pageFrom = (start: number) => claims.slice(start, start + count).map((claim) => claimJson(claim, now));
    const page = pageFrom(startIndex);
    const bundle = (resources: readonly string[], total: number, time = transactionTime()): string =>
      bundleJson({
        address: `${parts.origin}${paths.fhir}ExplanationOfBenefit`,
        query: [...repeated(query), ['patient', person.patientId]],
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
      patientId: person.patientId,
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

function sendUserInfo(response: ServerResponse, { person, scopes }: Access): void {
  if (!scopes.has('profile')) return sendJson(response, 403, forbidden);
  return sendJson(response, 200, { sub: person.patientId, patient: person.patientId });
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
