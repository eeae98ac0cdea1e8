import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { discoverEndpoints } from '#main/auth/discover-endpoints.ts';
import { AppError } from '#shared/errors.ts';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

type Answer = (request: IncomingMessage, response: ServerResponse, base: string) => void;

/** A plan's server whose answers stand in a table by path. */
async function server(answers: Readonly<Record<string, Answer>>): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response, `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`);
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  running.push(async () => {
    http.closeAllConnections();
    await new Promise((done) => http.close(done));
  });
  return { base: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`, asked };
}

const json =
  (body: (base: string) => unknown): Answer =>
  (_request, response, base) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body(base)));

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'found',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const smartPath = '/fhir/.well-known/smart-configuration';

describe('the SMART configuration of another health plan', () => {
  test('gives the addresses, the ways of proving the client, and the scopes', async () => {
    const { base, asked } = await server({
      [smartPath]: json((at) => ({
        authorization_endpoint: `${at}/o/authorize`,
        token_endpoint: `${at}/o/token`,
        revocation_endpoint: `${at}/o/revoke`,
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
        scopes_supported: ['patient/ExplanationOfBenefit.rs', 7],
        capabilities: ['client-public'],
      })),
    });
    expect(await discoverEndpoints(`${base}/fhir`)).toEqual({
      endpoints: {
        authorizeUrl: `${base}/o/authorize`,
        tokenUrl: `${base}/o/token`,
        revokeUrl: `${base}/o/revoke`,
        fhirBase: `${base}/fhir/`,
      },
      authentication: { none: true, secretBasic: false, secretPost: true },
      scopes: ['patient/ExplanationOfBenefit.rs'],
      scope: 'patient/ExplanationOfBenefit.rs',
    });
    expect(asked).toEqual([smartPath]);
  });

  test("Medicare's own document is read as well, whatever we do not use it for", async () => {
    const document = await readFile('../shared/data/server/SmartConfigurationExample.json', 'utf8');
    const { authorization_endpoint: authorizeUrl } = JSON.parse(document) as { authorization_endpoint: string };
    const { base } = await server({ [smartPath]: (_request, response) => response.writeHead(200).end(document) });
    const found = await discoverEndpoints(`${base}/fhir/`);
    expect(found.endpoints.authorizeUrl).toBe(authorizeUrl);
    // It says client-confidential-symmetric and names no public client.
    expect(found.authentication).toMatchObject({ none: false, secretBasic: true });
  });

  test('a server without S256 is refused: no sign-in there would be safe', async () => {
    const { base } = await server({
      [smartPath]: json((at) => ({
        authorization_endpoint: `${at}/a`,
        token_endpoint: `${at}/t`,
        code_challenge_methods_supported: ['plain'],
      })),
    });
    expect(await codeOf(discoverEndpoints(`${base}/fhir`))).toBe('auth/no-pkce');
  });
});

describe('the address of an issuer', () => {
  const metadata = (at: string, issuer: string) => ({
    issuer,
    authorization_endpoint: `${at}/o/authorize`,
    token_endpoint: `${at}/o/token`,
    authorization_response_iss_parameter_supported: true,
    fhir_metadata_uri: `${at}/v3/fhir/metadata`,
  });

  test.each([
    ['/.well-known/oauth-authorization-server', ''],
    ['/.well-known/openid-configuration', ''],
    ['/.well-known/oauth-authorization-server/realms/one', '/realms/one'],
    ['/realms/one/.well-known/openid-configuration', '/realms/one'],
  ])('is read at %s, and its name is kept', async (path, issuerPath) => {
    const { base } = await server({ [path]: json((at) => metadata(at, `${at}${issuerPath}`)) });
    expect((await discoverEndpoints(`${base}${issuerPath}`)).endpoints).toEqual({
      authorizeUrl: `${base}/o/authorize`,
      tokenUrl: `${base}/o/token`,
      revokeUrl: null,
      fhirBase: `${base}/v3/fhir/`,
      issuer: `${base}${issuerPath}`,
      isIssuerSent: true,
    });
  });

  test('a document of another issuer is not taken', async () => {
    const { base } = await server({
      '/.well-known/openid-configuration': json((at) => metadata(at, 'https://other.example')),
    });
    expect(await codeOf(discoverEndpoints(base))).toBe('auth/discovery-failed');
  });

  test('one that does not tell where the claims are says so, unless that is known', async () => {
    const { base } = await server({
      '/.well-known/openid-configuration': json((at) => ({ ...metadata(at, at), fhir_metadata_uri: undefined })),
    });
    await expect(discoverEndpoints(base)).rejects.toMatchObject({
      code: 'auth/no-fhir-address',
      details: { host: new URL(base).host },
    });
    const found = await discoverEndpoints(base, { fhirBase: 'https://fhir.example/r4' });
    expect(found.endpoints.fhirBase).toBe('https://fhir.example/r4/');
  });
});

test('the CapabilityStatement takes its place where there is none', async () => {
  const { base } = await server({
    '/fhir/metadata': json((at) => ({
      resourceType: 'CapabilityStatement',
      rest: [
        {
          security: {
            extension: [
              {
                url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
                extension: [
                  { url: 'authorize', valueUri: `${at}/auth` },
                  { url: 'token', valueUri: `${at}/tok` },
                ],
              },
            ],
          },
        },
      ],
    })),
  });
  expect((await discoverEndpoints(`${base}/fhir/`)).endpoints).toEqual({
    authorizeUrl: `${base}/auth`,
    tokenUrl: `${base}/tok`,
    revokeUrl: null,
    fhirBase: `${base}/fhir/`,
  });
});

describe('what a hostile or broken server answers', () => {
  const endless: Answer = (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('{'.repeat(100_000)), 1);
    response.on('close', () => clearInterval(timer));
  };
  const answers: Readonly<Record<string, Answer>> = {
    HTML: (_request, response) => response.writeHead(200).end('<html>Sign in</html>'),
    'an empty object': json(() => ({})),
    'a list': json(() => []),
    'wrong types': json(() => ({ authorization_endpoint: 5, token_endpoint: ['x'] })),
    'an error': (_request, response) => response.writeHead(500).end('{}'),
    'an endless text': endless,
    'a closed connection': (_request, response) => response.destroy(),
  };
  test.each(Object.keys(answers))('%s ends in one clear error', async (name) => {
    const answer = answers[name] as Answer;
    const { base } = await server({ [smartPath]: answer, '/fhir/metadata': answer });
    expect(await codeOf(discoverEndpoints(`${base}/fhir`))).toBe('auth/discovery-failed');
  });

  test('a redirect is not followed: one host must not speak for another', async () => {
    const other = await server({
      '/smart': json((at) => ({ authorization_endpoint: `${at}/a`, token_endpoint: `${at}/t` })),
    });
    const { base } = await server({
      [smartPath]: (_request, response) => response.writeHead(302, { location: `${other.base}/smart` }).end(),
    });
    expect(await codeOf(discoverEndpoints(`${base}/fhir`))).toBe('auth/discovery-failed');
    expect(other.asked).toEqual([]);
  });

  test.each(['http://plan.example.org/fhir', 'ftp://x/', 'https://user@plan.example.org/', 'nonsense', 'https://x/#a'])(
    'the address %s is not asked at all',
    async (address) => {
      const send = () => Promise.reject(new Error('asked'));
      expect(await codeOf(discoverEndpoints(address, { fetch: send }))).toBe('auth/bad-configuration');
    },
  );

  test('addresses in the document are held to the same rules: plain http elsewhere is refused', async () => {
    const { base } = await server({
      [smartPath]: json((at) => ({ authorization_endpoint: 'http://plan.example.org/a', token_endpoint: `${at}/t` })),
    });
    expect(await codeOf(discoverEndpoints(`${base}/fhir`))).toBe('auth/bad-configuration');
  });
});
