import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { startPlanServer } from '#test/plan-server/plan-server.ts';
import type { PlanServer, PlanSwitches } from '#test/plan-server/plan-server.ts';
import { planBrowser } from '#test/plan-server/plan-connection.ts';
import { planClients } from '#test/plan-server/tokens.ts';
import { readyCli } from '#test/support/called-cli.ts';
import { connectProcess } from '#test/support/connect-process.ts';

type Browsing = Parameters<typeof connectProcess>[2];

const connect = (called: Parameters<typeof connectProcess>[0], argv: readonly string[], browsing: Partial<Browsing>) =>
  connectProcess(called, argv, { browse: planBrowser, ...browsing });

async function world(switches: Partial<PlanSwitches> = {}) {
  const server = await startPlanServer(switches);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { server, called: await readyCli() };
}

const addresses = ({ url }: PlanServer): readonly string[] => [
  '--environment',
  'custom',
  '--authorize-url',
  `${url}/o/authorize/`,
  '--token-url',
  `${url}/o/token/`,
  '--revoke-url',
  `${url}/o/revoke_token/`,
  '--fhir-base',
  `${url}/fhir/`,
];

describe.skipIf(process.platform === 'win32')("the command line at a server that is not Medicare's", () => {
  it.each<[string, { clientId: string; secret?: string }]>([
    ['public client', planClients.public],
    ['confidential client', planClients.confidential],
  ])('as %s: connect, download, refresh, disconnect', { timeout: 60_000 }, async (_name, client) => {
    const { server, called } = await world();
    const { clientId, secret } = client;
    const argv = [...addresses(server), '--client-id', clientId];
    const connected = await connect(called, argv, secret === undefined ? {} : { secret });
    expect(connected.code, connected.err).toBe(0);
    expect(JSON.parse(connected.result)).toMatchObject({
      displayName: 'Mary Ellery',
      connection: { environment: 'custom' },
    });

    expect(await called.json('sync')).toMatchObject({ added: 7, setAside: 0 });
    expect((await called.json<ClaimSummary[]>('list')).map(({ resourceId }) => resourceId)).toHaveLength(7);

    // The plan is named, in words and in the sentence of JSON.
    const [first] = await called.json<ClaimSummary[]>('list');
    const shown = await called.run('show', first?.id ?? '');
    expect(shown.out).toContain('Your plan paid: $');
    expect(shown.out).toContain('Plan-approved amount: not in the data');
    expect(`${shown.out} ${first?.sentence ?? ''}`).not.toMatch(/medicare/iu);

    // The server ends the access token early, and says so by a 403 without a word.
    server.book.expireAccessTokens();
    expect(await called.json('sync')).toMatchObject({ added: 0 });
    const grants = server.requests
      .filter(({ path }) => path === '/o/token/')
      .map(({ form, status }) => ({
        grant: new URLSearchParams(form).get('grant_type'),
        status,
      }));
    expect(grants).toEqual([
      { grant: 'authorization_code', status: 200 },
      { grant: 'refresh_token', status: 200 },
    ]);

    expect(await called.json('disconnect')).toMatchObject({ atMedicare: 'revoked' });
    expect(server.book.live()).toEqual({ access: 0, refresh: 0 });
    expect(await called.json<ClaimSummary[]>('list')).toHaveLength(7);
    const after = await called.run('sync', '--json');
    expect({ code: after.code, out: after.out }).toMatchObject({
      code: 4,
      out: expect.stringContaining('not-connected'),
    });
  });

  it('asks what the server offers, and --scope wins', { timeout: 60_000 }, async () => {
    const { server, called } = await world({
      scopes: ['patient/*.read', 'offline_access'],
      smart: { scopes_supported: ['patient/*.read', 'offline_access'], issuer: 'https://plan.example/one' },
    });
    const argv = ['--environment', 'custom', '--fhir-base', server.fhirBase, '--client-id', 'pub'];
    const other = await connect(called, argv, {
      browse: (url) => {
        server.switches.iss = 'https://plan.example/two';
        return planBrowser(url);
      },
    });
    expect({ code: other.code, result: other.result }).toMatchObject({
      code: 1,
      result: expect.stringContaining('auth/bad-callback'),
    });
    server.switches.iss = 'https://plan.example/one';
    expect(await connect(called, argv, {})).toMatchObject({ code: 0 });
    const asked = (): (string | null)[] =>
      server.requests
        .filter(({ path }) => path === '/o/authorize/')
        .map(({ query }) => new URLSearchParams(query).get('scope'));
    expect(asked()).toEqual(Array(2).fill('offline_access patient/*.read'));
    const refused = await connect(called, [...argv, '--scope', 'unknown'], {});
    expect(asked().at(-1)).toBe('unknown');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('You were in your browser, but nothing was shared.');
    expect(refused.err).not.toContain('Medicare');
  });

  it('takes the address the browser was sent to from standard input', { timeout: 60_000 }, async () => {
    const { server, called } = await world();
    const argv = [...addresses(server), '--client-id', 'pub', '--redirect', 'scheme', '--new', 'Mary'];
    const pasted = await connect(called, argv, {
      browse: async (url, write) => {
        write('org.claimkeep.app://oauth/callback?code=evil&state=wrong');
        write('https://evil.example/?code=1');
        const response = await fetch(url, { redirect: 'manual' });
        write(response.headers.get('location') ?? '');
      },
    });
    expect(pasted.code, pasted.err).toBe(0);
    expect(pasted.err.match(/It was ignored/g)).toHaveLength(2);
    expect(pasted.first).toContain(encodeURIComponent('org.claimkeep.app://oauth/callback'));
  });

  it('stops when the input is over and the right address was not in it', { timeout: 60_000 }, async () => {
    const { server, called } = await world();
    const argv = [...addresses(server), '--client-id', 'pub', '--redirect', 'scheme'];
    const ended = await connect(called, argv, { browse: async (_url, write) => write(null) });
    expect({ code: ended.code, result: ended.result }).toMatchObject({
      code: 1,
      result: expect.stringContaining('auth/cancelled'),
    });
  });
});

describe('redirects the command line cannot use', () => {
  it.each(['scheme', 'loopback:', 'loopback:1,', 'elsewhere'])('%s: wrong use', async (redirect) => {
    const { called } = await world();
    const { code, err } = await called.run('connect', '--environment', 'practice', '--redirect', redirect);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('redirect') });
  });
});
