import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startPracticeMedicare, type PracticeMedicare } from './server.ts';
import { signedIn } from './signed-in.ts';
import { smallPeople } from './small-people.ts';

type Bundle = {
  resourceType: string;
  total: number;
  meta: { lastUpdated: string };
  link: { relation: string; url: string }[];
  entry: { resource: { id: string; created: string; patient: { reference: string } } }[];
};

const pid = '-20000000000001';
let practice: PracticeMedicare;
let token = '';
let shyToken = '';
let now = Date.parse('2026-01-15T10:00:00Z');

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: smallPeople(23), clock: () => now });
  token = (await signedIn(practice.url, { user: 'mary' })).access_token;
  shyToken = (await signedIn(practice.url, { user: 'james', shareDemographics: false })).access_token;
});

afterAll(async () => {
  await practice.close();
});

async function ask(
  path: string,
  bearer: string | null = token,
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const headers: Record<string, string> = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
  const response = await fetch(`${practice.url}/v2${path}`, { headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const page = async (query: string): Promise<Bundle> => {
  const { status, body } = await ask(`/fhir/ExplanationOfBenefit${query}`);
  if (status !== 200) throw new Error(`no page: ${status} ${JSON.stringify(body)}`);
  return body as Bundle;
};

const relations = (bundle: Bundle): string[] => bundle.link.map(({ relation }) => relation);

describe('who may read', () => {
  test('nobody without a token, with a wrong one, or with one in the address', async () => {
    for (const bearer of [null, 'garbage']) {
      const { status, body, headers } = await ask('/fhir/Patient', bearer);
      expect(status).toBe(401);
      expect(body).toEqual({ detail: 'Authentication credentials were not provided.' });
      expect(headers.get('www-authenticate')).toBe(
        'Bearer realm="api",error="invalid_token",error_description="The access token is invalid."',
      );
    }
    expect((await ask(`/fhir/Patient?access_token=${token}`, null)).status).toBe(400);
  });

  test('a token lives one hour', async () => {
    now += 3_600_000;
    const { status, headers } = await ask('/fhir/Patient');
    now -= 3_600_000;
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('has expired');
    expect((await ask('/fhir/Patient')).status).toBe(200);
  });

  test('the capability statement is open to all', async () => {
    expect(await ask('/fhir/metadata', null)).toMatchObject({ status: 200, body: { fhirVersion: '4.0.1' } });
  });

  test('without personal information: 403 for the patient and userinfo, the rest works', async () => {
    const refused = { status: 403, body: { detail: 'You do not have permission to perform this action.' } };
    expect(await ask('/fhir/Patient', shyToken)).toMatchObject(refused);
    expect(await ask('/connect/userinfo', shyToken)).toMatchObject(refused);
    expect((await ask('/fhir/Coverage', shyToken)).status).toBe(200);
    expect((await ask('/fhir/ExplanationOfBenefit', shyToken)).status).toBe(200);
  });

  test('a token for reading by id cannot search, and the other way round', async () => {
    const scope = 'patient/Coverage.r patient/ExplanationOfBenefit.s';
    const { access_token: narrow } = await signedIn(practice.url, { user: 'james' }, scope);
    expect((await ask('/fhir/Coverage', narrow)).status).toBe(403);
    expect((await ask('/fhir/Coverage/part-a--20000000000002', narrow)).status).toBe(200);
    expect((await ask('/fhir/ExplanationOfBenefit', narrow)).status).toBe(200);
    expect((await ask('/fhir/ExplanationOfBenefit/x', narrow)).status).toBe(403);
    shyToken = (await signedIn(practice.url, { user: 'james', shareDemographics: false })).access_token;
  });

  test("nobody else's data: 404 for a patient by id, 403 for a search by name of another", async () => {
    expect(await ask('/fhir/Patient/-20000000000002')).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
    expect((await ask('/fhir/ExplanationOfBenefit?patient=-20000000000002')).status).toBe(403);
    expect((await ask(`/fhir/ExplanationOfBenefit?patient=Patient/${pid}`)).status).toBe(403);
    expect((await ask('/fhir/Coverage?beneficiary=-20000000000002')).status).toBe(403);
    expect((await ask('/fhir/ExplanationOfBenefit/carrier--200000000000020003')).status).toBe(404);
  });
});

describe('reading', () => {
  test('patient, coverage, userinfo and one claim', async () => {
    expect(await ask('/fhir/Patient')).toMatchObject({ status: 200, body: { resourceType: 'Bundle', total: 1 } });
    expect(await ask(`/fhir/Patient/${pid}`)).toMatchObject({ status: 200, body: { id: pid } });
    expect(await ask('/fhir/Coverage/')).toMatchObject({ status: 200, body: { total: 3 } });
    expect(await ask('/connect/userinfo')).toMatchObject({ status: 200, body: { patient: pid } });
    const { entry } = await page('?_count=1');
    const id = entry[0]?.resource.id ?? '';
    expect(await ask(`/fhir/ExplanationOfBenefit/${id}`)).toMatchObject({ status: 200, body: { id } });
  });

  test('unknown things are 404, other methods 405', async () => {
    expect((await ask('/fhir/Observation')).status).toBe(404);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${practice.url}/v2/fhir/Patient`, { method: 'POST', headers })).status).toBe(405);
  });

  test('`created` is the moment of the answer', async () => {
    const first = await page('?_count=1');
    now += 60_000;
    const second = await page('?_count=1');
    expect(first.entry[0]?.resource.created).toBe('2026-01-15T10:00:00+00:00');
    expect(second.entry[0]?.resource.created).toBe('2026-01-15T10:01:00+00:00');
    now -= 60_000;
  });
});

describe('pages of claims', () => {
  test('ten by default, with total, links and the time of the data', async () => {
    const first = await page('');
    expect(first).toMatchObject({
      resourceType: 'Bundle',
      total: 23,
      meta: { lastUpdated: '2026-01-15T10:00:00.000+00:00' },
    });
    expect(first.entry).toHaveLength(10);
    expect(relations(first)).toEqual(['first', 'next', 'last', 'self']);
    const last = await page('?startIndex=20');
    expect(last.entry).toHaveLength(3);
    expect(relations(last)).toEqual(['first', 'previous', 'last', 'self']);
  });

  test('walking by the links meets every claim once, in the order of type and id', async () => {
    const ids: string[] = [];
    let query: string | undefined = '?_count=7';
    while (query !== undefined) {
      const bundle: Bundle = await page(query);
      ids.push(...bundle.entry.map(({ resource }) => resource.id));
      const next = bundle.link.find(({ relation }) => relation === 'next');
      query = next === undefined ? undefined : new URL(next.url).search;
    }
    expect(ids).toHaveLength(23);
    expect(new Set(ids).size).toBe(23);
    expect(ids).toEqual(ids.toSorted());
  });

  test.each([
    ['?_count=51', 'the _count parameter value is not valid'],
    ['?_count=0', 'the _count parameter value is not valid'],
    ['?count=51', 'the _count parameter value is not valid'],
    ['?_count=ten', 'the _count parameter value is not valid'],
    ['?startIndex=x', 'the startIndex parameter value is not valid'],
    ['?type=lab', 'the type parameter value is not valid'],
    ['?type=carrier,', 'the type parameter value is not valid'],
    ['?_lastUpdated=2024-01-01', 'the _lastUpdated operator is not valid'],
    ['?_lastUpdated=eq2024-01-01', 'the _lastUpdated operator is not valid'],
    ['?service-date=2024-01-01', 'the service-date operator is not valid'],
  ])('%s is 400: %s', async (query, detail) => {
    expect(await ask(`/fhir/ExplanationOfBenefit${query}`)).toMatchObject({ status: 400, body: { detail } });
  });

  test('a start behind the last claim is 400', async () => {
    expect((await ask('/fhir/ExplanationOfBenefit?startIndex=23')).status).toBe(400);
    expect((await ask('/fhir/ExplanationOfBenefit?startIndex=22')).status).toBe(200);
  });

  test('filters by type, service date and last update; unknown parameters are dropped', async () => {
    const all = await page('?_count=50&_elements=id&_sort=date');
    expect(all.total).toBe(23);
    expect((await page('?type=carrier,pde')).total).toBeLessThan(23);
    const byType = await Promise.all(['carrier', 'PDE', 'outpatient'].map((type) => page(`?type=${type}`)));
    expect(byType.reduce((sum, { total }) => sum + total, 0)).toBe(23);
    const system = encodeURIComponent('https://bluebutton.cms.gov/resources/codesystem/eob-type|carrier');
    expect((await page(`?type=${system}`)).total).toBe(byType[0]?.total);
    const early = (await page('?service-date=lt2025-06-15')).total;
    const late = (await page('?service-date=ge2025-06-15')).total;
    expect(early + late).toBe(23);
    expect((await page('?service-date=ge2025-06-15&service-date=le2025-06-15')).total).toBe(2);
    expect((await page('?_lastUpdated=gt2025-12-15T12:00:00Z')).total).toBe(0);
    expect((await page('?_lastUpdated=ge2025-12-15T12:00:00Z')).total).toBeGreaterThan(0);
  });

  test('links repeat the filters', async () => {
    const { link } = await page('?_count=2&type=carrier&service-date=ge2025-01-01&service-date=le2025-12-31');
    const next = new URL(link.find(({ relation }) => relation === 'next')?.url ?? '').searchParams;
    expect(next.get('type')).toBe('carrier');
    expect(next.getAll('service-date')).toEqual(['ge2025-01-01', 'le2025-12-31']);
    expect([next.get('startIndex'), next.get('_count'), next.get('patient')]).toEqual(['2', '2', pid]);
  });

  test('compressed from 1 KB on, when asked for', async () => {
    const [big, small, plain] = await Promise.all([
      raw('/v2/fhir/ExplanationOfBenefit', 'gzip, deflate'),
      raw(`/v2/fhir/Patient/${pid}`, 'gzip'),
      raw('/v2/fhir/ExplanationOfBenefit', 'identity'),
    ]);
    expect(big.encoding).toBe('gzip');
    expect(JSON.parse(gunzipSync(big.body).toString('utf8'))).toMatchObject({ total: 23 });
    expect(small.encoding).toBeUndefined();
    expect(plain.encoding).toBeUndefined();
  });
});

function raw(path: string, accept: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ encoding: string | undefined; body: Buffer }>();
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': accept };
  get(`${practice.url}${path}`, { headers, agent: false }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) });
    });
  }).on('error', reject);
  return promise;
}
