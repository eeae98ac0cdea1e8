import type { ConnectInput } from '#main/services/connection-service.ts';
import { AppError } from '#shared/errors.ts';
import { usage } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { prepareHousehold } from '../prepare-household.ts';

export const connect: Command = {
  usage:
    'connect --environment practice|sandbox|production|custom [--fhir-base U [--authorize-url U --token-url U --revoke-url U]]\n' +
    '          --client-id ID [--scope S] [--redirect loopback|loopback:PORT|scheme] [--token-helper U or --secret-in-form]\n' +
    '          [--person ID or --new NAME] [--print-url] [--practice-user USER]',
  summary: 'Sign in at Medicare in the browser (the client secret comes in CLAIMKEEP_CLIENT_SECRET)',
  options: {
    environment: { type: 'string' },
    'authorize-url': { type: 'string' },
    'token-url': { type: 'string' },
    'revoke-url': { type: 'string' },
    'fhir-base': { type: 'string' },
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
    const { personId } = await services.connection.connect(input, {
      signal,
      onStatus: (phase) => {
        if (phase === 'waiting') notice('Waiting for your browser. Press Ctrl+C to stop.');
        if (phase === 'suspicious') notice('Something that was not Medicare tried to answer. It was ignored.');
      },
      ...(openBrowser !== null && { openBrowser }),
    });
    const { displayName, connection } = services.people.get(personId);
    print({ personId, displayName, connection }, `Connected ${displayName} (${personId}). Now run: claimkeep sync`);
  },
};

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
    customEndpoints: environment === 'custom' ? await customEndpoints(args, services, notice) : null,
    personId: null,
    newName: args.name('new'),
  };
}

function authenticationOf(args: Arguments, secret: string): ConnectInput['clientAuthentication'] {
  if (args.text('token-helper') !== null) return 'tokenHelper';
  if (secret === '') return 'none';
  return args.flag('secret-in-form') ? 'secretPost' : 'secret';
}

/** The four addresses as given, or with only the FHIR base what that server says about itself. */
async function customEndpoints(
  args: Arguments,
  services: CommandContext['services'],
  notice: CommandContext['notice'],
): Promise<NonNullable<ConnectInput['customEndpoints']>> {
  const fhirBase = args.required('fhir-base');
  if (args.text('authorize-url') === null && args.text('token-url') === null) {
    const { endpoints } = await services.connection.discover(fhirBase);
    notice(`Found: sign-in at ${endpoints.authorizeUrl}, tokens from ${endpoints.tokenUrl}.`);
    return endpoints;
  }
  return {
    authorizeUrl: args.required('authorize-url'),
    tokenUrl: args.required('token-url'),
    revokeUrl: args.text('revoke-url'),
    fhirBase,
  };
}

function redirectOf(text: string): Pick<ConnectInput, 'redirect' | 'loopbackPort'> {
  if (text === 'scheme') return { redirect: 'scheme', loopbackPort: null };
  if (text === 'loopback') return { redirect: 'loopback', loopbackPort: null };
  const port = Number(/^loopback:(\d{1,5})$/.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isInteger(port)) throw new AppError('auth/bad-configuration', { field: 'redirect' });
  return { redirect: 'loopback', loopbackPort: port };
}
