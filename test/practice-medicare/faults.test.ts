import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { PageFault } from './faults.ts';
import { startPracticeMedicare, type PracticeMedicare } from './server.ts';
import { signedIn } from './signed-in.ts';
import { smallPeople } from './small-people.ts';

let practice: PracticeMedicare;
let token = '';

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: smallPeople(23) });
});

afterAll(async () => {
  await practice.close();
});

beforeEach(async () => {
  practice.faults.claimPages = [];
  token = (await signedIn(practice.url, { user: 'mary' })).access_token;
});

const claims = (startIndex = 0): Promise<Response> =>
  fetch(`${practice.url}/v2/fhir/ExplanationOfBenefit?_count=10&startIndex=${startIndex}`, {
    headers: { authorization: `Bearer ${token}` },
  });

function strike(fault: PageFault, page = 1, times = 1): void {
  practice.faults.claimPages = [{ page, fault, times }];
}

describe('a fault on a page of claims', () => {
  test('strikes its page only, as often as said', async () => {
    strike({ kind: 'status', status: 503 }, 2, 2);
    const statuses = [];
    for (const startIndex of [0, 10, 10, 10, 20]) {
      const response = await claims(startIndex);
      await response.body?.cancel();
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
  });

  test.each([
    [429, { detail: 'Request was throttled. Expected available in 1 second.' }],
    [500, { error: 'Server Error (500)' }],
    [502, { detail: 'A failure occurred contacting the upstream server' }],
  ] as const)('%i has the body of the real one', async (status, body) => {
    strike({ kind: 'status', status, retryAfterSeconds: 7 });
    const response = await claims();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual(body);
  });

  test('504 is a gateway page', async () => {
    strike({ kind: 'status', status: 504 });
    expect(await (await claims()).text()).toContain('<h1>504 Gateway Time-out</h1>');
  });

  test('HTML with 200', async () => {
    strike({ kind: 'html' });
    const response = await claims();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  test('half of the JSON as if it were all', async () => {
    strike({ kind: 'truncated' });
    const text = await (await claims()).text();
    expect(text.length).toBeGreaterThan(1000);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('the page before once more, another time of the data, a token that runs out right then', async () => {
    type Bundle = { meta: { lastUpdated: string }; entry: { resource: { id: string } }[] };
    const bundle = async (startIndex: number) => (await (await claims(startIndex)).json()) as Bundle;
    const ids = ({ entry }: Bundle) => entry.map(({ resource: { id } }) => id);
    const [first, second] = [await bundle(0), await bundle(10)];
    strike({ kind: 'duplicated' }, 2);
    expect(ids(await bundle(10))).toEqual(ids(first));
    strike({ kind: 'newTime' }, 2);
    const moved = await bundle(10);
    expect(ids(moved)).toEqual(ids(second));
    expect(moved.meta.lastUpdated).not.toBe(second.meta.lastUpdated);
    strike({ kind: 'tokenExpired' }, 2);
    for (const startIndex of [10, 0]) {
      const refused = await claims(startIndex);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('The access token has expired.');
      await refused.body?.cancel();
    }
  });

  test('a connection that breaks in the body', async () => {
    strike({ kind: 'reset' });
    await expect(claims().then((response) => response.text())).rejects.toThrow('terminated');
  });

  test('an empty bundle with 200', async () => {
    strike({ kind: 'emptyBundle' }, 2);
    expect(await (await claims(10)).json()).toMatchObject({ resourceType: 'Bundle', total: 0, entry: [] });
  });

  test("somebody else's claim among one's own", async () => {
    strike({ kind: 'foreignPatient' });
    const { entry } = (await (await claims()).json()) as { entry: { resource: { patient: { reference: string } } }[] };
    const owners = entry.map(({ resource }) => resource.patient.reference);
    expect(owners.filter((owner) => owner !== 'Patient/-20000000000001')).toEqual(['Patient/-99999999999999']);
  });

  test('a slow page', async () => {
    strike({ kind: 'slow', ms: 150 });
    const begin = performance.now();
    expect((await claims()).status).toBe(200);
    expect(performance.now() - begin).toBeGreaterThan(140);
  });
});

describe('a fault of the moment', () => {
  test('another transaction time', async () => {
    practice.faults.transactionTime = '2030-01-01T00:00:00.000+00:00';
    expect(await (await claims()).json()).toMatchObject({ meta: { lastUpdated: '2030-01-01T00:00:00.000+00:00' } });
    practice.faults.transactionTime = null;
  });

  test('expired access tokens', async () => {
    practice.faults.expireAccessTokens();
    const response = await claims();
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('The access token has expired.');
  });

  test('a person who ended the permission', async () => {
    await practice.faults.revokeUser('mary');
    const response = await claims();
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('is invalid');
  });

  test('13 months that are over', async () => {
    practice.faults.endPermission('mary');
    const response = await claims();
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('User access has timed out.') });
  });

  test('a server that cuts every connection, and is back afterwards', async () => {
    practice.faults.serverDown = true;
    await expect(claims()).rejects.toThrow('fetch failed');
    practice.faults.serverDown = false;
    expect((await claims()).status).toBe(200);
  });
});

test('two servers in one process do not know each other’s tokens', async () => {
  const other = await startPracticeMedicare({ people: smallPeople(3), faults: { serverDown: false } });
  try {
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${other.url}/v2/fhir/Patient`, { headers })).status).toBe(401);
  } finally {
    await other.close();
  }
});
