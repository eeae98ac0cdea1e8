import type { ConnectInput } from '#main/services/connection-service.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { AppEvents } from '#shared/ipc/events.ts';
import { usage } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { pastedCallbacks } from '../pasted-callback.ts';
import { prepareHousehold } from '../prepare-household.ts';

export const connect: Command = {
  usage:
    'connect --environment practice|sandbox|production|custom\n' +
    '          [--fhir-base U [--issuer U] [--authorize-url U --token-url U --revoke-url U] [--api-version v2|v3]]\n' +
    '          --client-id ID [--scope S] [--redirect loopback|loopback:PORT[,PORT...]|scheme]\n' +
    '          [--token-helper U or --secret-in-form] [--person ID or --new NAME] [--print-url] [--practice-user USER]',
  summary:
    'Sign in at Medicare in the browser (the client secret comes in CLAIMKEEP_CLIENT_SECRET). --print-url opens no browser: the first line is\n' +
    '{"authorizationUrl": ...}. With --redirect scheme, paste the address the browser was sent to, one line, on standard input.',
  options: {
    environment: { type: 'string' },
    'authorize-url': { type: 'string' },
    'token-url': { type: 'string' },
    'revoke-url': { type: 'string' },
    'fhir-base': { type: 'string' },
    issuer: { type: 'string' },
    'api-version': { type: 'string' },
    'client-id': { type: 'string' },
    scope: { type: 'string' },
    redirect: { type: 'string' },
    'token-helper': { type: 'string' },
    'secret-in-form': { type: 'boolean' },
    person: { type: 'string' },
    new: { type: 'string' },
    'print-url': { type: 'boolean' },
    'practice-user': { type: 'string' },
  },
  words: [0, 0],
  run: async (context) => {
    const { args, services, notice, print, signal } = context;
    const request = await requestOf(context);
    await prepareHousehold(context);
    const person = args.text('person');
    const input = { ...request, personId: person === null ? null : findPerson(services, person).id };
    const openBrowser = browserOf(context);
    const inputOver = new AbortController();
    const connecting = services.connection.connect(input, {
      signal: AbortSignal.any([signal, inputOver.signal]),
      onStatus: (phase) => {
        const words = phaseWords[phase];
        if (words !== undefined) notice(words);
      },
      ...(openBrowser !== null && { openBrowser }),
      ...(input.redirect === 'scheme' &&
        context.input !== undefined &&
        args.flag('print-url') && { schemeCallbacks: pastedCallbacks(context.input, () => inputOver.abort()) }),
    });
    const { personId } = await connecting.catch((error: unknown) => {
      const isSilent = error instanceof AppError && error.code === 'auth/timed-out' && input.environment !== 'custom';
      if (isSilent) notice(browserHelp);
      throw error;
    });
    const { displayName, connection } = services.people.get(personId);
    print({ personId, displayName, connection }, `Connected ${displayName} (${personId}). Now run: claimkeep sync`);
  },
};

const phaseWords: Partial<Record<AppEvents['connect/status']['phase'], string>> = {
  waiting: 'Waiting for your browser. Press Ctrl+C to stop.',
  suspicious: 'Something that was not the answer came back. It was ignored.',
  noClaims:
    'Your browser may show that Medicare has no claims for this account yet. If it does, press Ctrl+C and try again in a few weeks. ' +
    'If not, go on in the browser.',
};

/** Most of Medicare's own error pages never come back to the program (blue-button-api.md, section 2). */
const browserHelp = [
  'What the pages of Medicare in your browser mean:',
  '- We could not find your Medicare claims: none yet; try again in a few weeks.',
  '- Your account has no Medicare number: call 1-800-MEDICARE (1-800-633-4227).',
  '- This application is not active: ask whoever gave you the client id.',
  '- Mismatching redirect URI: the --redirect address is not registered for this client id, letter for letter.',
  '- Text with "status_code": 400 in it: check --client-id and --scope.',
].join('\n');

/** What replaces the system's browser, where something does. */
function browserOf({ args, out, practiceBrowser }: CommandContext): ((url: string) => Promise<void>) | null {
  const user = args.text('practice-user');
  if (user !== null) {
    if (practiceBrowser === null) throw usage('--practice-user works in development only');
    return (url) => practiceBrowser(url, user);
  }
  if (!args.flag('print-url')) return null;
  return (url) => {
    out(`${JSON.stringify({ authorizationUrl: url })}\n`);
    return Promise.resolve();
  };
}

async function requestOf({ args, env, services, notice }: CommandContext): Promise<ConnectInput> {
  const environment = args.choice('environment', ['practice', 'sandbox', 'production', 'custom']);
  if (environment === null) throw usage('--environment is missing');
  if (args.text('person') !== null && args.text('new') !== null) throw usage('give --person or --new, not both');
  const isPractice = environment === 'practice';
  // Practice Medicare's client is no secret: it stands in its documentation.
  const clientId = args.text('client-id') ?? (isPractice ? 'practice-client' : args.required('client-id'));
  const secret =
    env['CLAIMKEEP_CLIENT_SECRET'] ?? (isPractice && clientId === 'practice-client' ? 'practice-secret' : '');
  const tokenHelperUrl = args.text('token-helper');
  return {
    environment,
    clientId,
    clientSecret: secret === '' ? null : secret,
    clientAuthentication: authenticationOf(args, secret),
    tokenHelperUrl,
    scope: args.text('scope'),
    ...redirectOf(args.text('redirect') ?? 'loopback'),
    ...(environment === 'custom' ? await customServer(args, services, notice) : { customEndpoints: null }),
    apiVersion: args.choice<ApiVersion>('api-version', ['v2', 'v3']),
    personId: null,
    newName: args.name('new'),
  };
}

function authenticationOf(args: Arguments, secret: string): ConnectInput['clientAuthentication'] {
  if (args.text('token-helper') !== null) return 'tokenHelper';
  if (secret === '') return 'none';
  return args.flag('secret-in-form') ? 'secretPost' : 'secret';
}

/** The addresses as given, or what the server says about itself; what to ask it for, unless `--scope` says it. */
async function customServer(
  args: Arguments,
  services: CommandContext['services'],
  notice: CommandContext['notice'],
): Promise<Pick<ConnectInput, 'customEndpoints' | 'scope'>> {
  const [issuer, fhirBase, scope] = [args.text('issuer'), args.text('fhir-base'), args.text('scope')];
  if (args.text('authorize-url') !== null || args.text('token-url') !== null) {
    const customEndpoints = {
      authorizeUrl: args.required('authorize-url'),
      tokenUrl: args.required('token-url'),
      revokeUrl: args.text('revoke-url'),
      fhirBase: args.required('fhir-base'),
      issuer,
    };
    return { customEndpoints, scope };
  }
  const found = await services.connection.discover(
    issuer ?? args.required('fhir-base'),
    issuer !== null && fhirBase !== null ? { fhirBase } : {},
  );
  const { endpoints } = found;
  notice(`Found: sign-in at ${endpoints.authorizeUrl}, tokens from ${endpoints.tokenUrl}.`);
  return { customEndpoints: endpoints, scope: scope ?? found.scope };
}

function redirectOf(text: string): Pick<ConnectInput, 'redirect' | 'loopbackPort' | 'otherLoopbackPorts'> {
  if (text === 'scheme') return { redirect: 'scheme', loopbackPort: null };
  if (text === 'loopback') return { redirect: 'loopback', loopbackPort: null };
  const list = /^loopback:(\d{1,5}(?:,\d{1,5})*)$/.exec(text)?.[1];
  if (list === undefined) throw new AppError('auth/bad-configuration', { field: 'redirect' });
  const [loopbackPort = null, ...otherLoopbackPorts] = list.split(',').map(Number);
  return { redirect: 'loopback', loopbackPort, otherLoopbackPorts };
}
