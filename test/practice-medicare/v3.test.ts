import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isInsuranceCard } from '#main/claims/insurance-card.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import { generateSample } from '#main/samples/generate.ts';

import { generatedPeople } from './people-generated.ts';
import { defaultScope } from './scopes.ts';
import { startPracticeMedicare, type PracticeMedicare } from './server.ts';
import { signedIn } from './signed-in.ts';

type Bundle = {
  total?: number;
  link: { relation: string; url: string }[];
  entry?: { resource: { id: string; created: string; meta: { source: string }; patient: { reference: string } } }[];
};

const asOf = '2026-01-15';
let practice: PracticeMedicare;
let token = '';

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: generatedPeople(60, asOf), clock: () => Date.parse(asOf) });
  token = (await signedIn(practice.url, { user: 'mary' }, defaultScope, 'v3')).access_token;
});

afterAll(async () => {
  await practice.close();
});

async function ask(path: string, bearer = token): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${practice.url}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  return { status: response.status, body: await response.json() };
}

const page = async (query: string): Promise<Bundle> => {
  const { status, body } = await ask(`/v3/fhir/ExplanationOfBenefit?${query}`);
  if (status !== 200) throw new Error(`no page: ${status}`);
  return body as Bundle;
};
const idOf = ({ id }: { id?: unknown }): string => (typeof id === 'string' ? id : '');
const ids = ({ entry = [] }: Bundle): string[] => entry.map(({ resource }) => resource.id);

/** What a search must find: settled, and the newest version of its claim. */
const listed = [...generateSample({ key: 'mary', asOf, claims: 60, apiVersion: 'v3' }).claims()].filter(({ meta }) => {
  const text = JSON.stringify(meta);
  return !text.includes('NotFinalAction') && /"source":"(?:NCH|DDPS)"/.test(text);
});

describe('signing in', () => {
  test('wants a scope', async () => {
    await expect(signedIn(practice.url, { user: 'mary' }, undefined, 'v3')).rejects.toThrow(
      'Missing Required Parameter(s): scope',
    );
  });

  test('opens the version it was for, and no other', async () => {
    const second = (await signedIn(practice.url, { user: 'james' })).access_token;
    const forbidden = { detail: 'You do not have permission to perform this action.' };
    expect(await ask('/v3/fhir/Patient', second)).toEqual({ status: 403, body: forbidden });
    expect(await ask('/v2/fhir/ExplanationOfBenefit')).toEqual({ status: 403, body: forbidden });
    expect((await ask('/v2/fhir/Patient', second)).status).toBe(200);
    expect((await ask('/v3/fhir/Patient', 'garbage')).status).toBe(401);
  });
});

describe('claims', () => {
  test('are the newest versions of what is settled, with a date of their own in created', async () => {
    const all = await page('_count=50');
    const more = await page('_count=50&_offset=50');
    expect([...ids(all), ...ids(more)].sort()).toEqual(listed.map(idOf).sort());
    expect(listed.length).toBeLessThan(60);
    expect(new Set(all.entry?.map(({ resource }) => resource.created))).toEqual(new Set(['9999-12-31T00:00:00+00:00']));
  });

  test('come in pages that say how many they are on the last one alone, with links nobody can follow', async () => {
    const first = await page('_count=20');
    expect(first.total).toBeUndefined();
    expect(first.link.map(({ relation }) => relation)).toEqual(['self', 'next']);
    const next = new URL(first.link[1]?.url ?? '');
    expect(next.origin).not.toBe(practice.url);
    expect(next.searchParams.get('_offset')).toBe('20');
    const start = Math.floor((listed.length - 1) / 20) * 20;
    const last = await page(`_count=20&_offset=${start}`);
    expect(last.total).toBe(listed.length - start);
    expect(last.link.map(({ relation }) => relation)).toEqual(['self', 'previous']);
    const beyond = await page('_count=20&startIndex=60');
    expect([beyond.total, beyond.entry]).toEqual([undefined, undefined]);
    expect(ids(await page('_count=20&startIndex=7&_offset=20'))).toEqual(ids(await page('_count=20&_offset=20')));
  });

  test('are found by their kind', async () => {
    expect(ids(await page('type=pde&_count=50')).length).toBeGreaterThan(0);
    expect(ids(await page('type=pde,carrier&_count=50')).length).toBeGreaterThan(ids(await page('type=pde')).length);
  });
});

test('the insurance card is for who shared their personal information, and for v3 alone', async () => {
  const card = '/fhir/Patient/$generate-insurance-card';
  expect(await ask(`/v3${card}`)).toMatchObject({ status: 200, body: { type: 'collection' } });
  const shy = { user: 'james', shareDemographics: false };
  expect((await ask(`/v3${card}`, (await signedIn(practice.url, shy, defaultScope, 'v3')).access_token)).status).toBe(
    403,
  );
  expect((await ask(`/v2${card}`, (await signedIn(practice.url, { user: 'james' })).access_token)).status).toBe(404);

  const client = createMedicareClient({
    fhirBase: `${practice.url}/v3/fhir/`,
    tokens: { accessToken: async () => token, refreshAfter401: async () => token },
  });
  const bytes = await client.insuranceCard(new AbortController().signal);
  expect(isInsuranceCard(JSON.parse(Buffer.from(bytes).toString('utf8')))).toBe(true);
});
