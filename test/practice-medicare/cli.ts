import { parseArgs } from 'node:util';

import { newcomer, practicePassword } from './people.ts';
import { practiceClients } from './paths.ts';
import { startPracticeMedicare } from './server.ts';

const usage = `practice Medicare: a stand-in for Medicare's Blue Button API, for development
  --port N     port on 127.0.0.1 (default 4710; 0 = any)
  --data DIR   serve the FHIR files of a folder instead of the sample people
  --claims N   claims per sample person
  --quiet      no line per request`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4710' },
    data: { type: 'string' },
    claims: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const port = Number(values.port);
const claims = values.claims === undefined ? undefined : Number(values.claims);
const isWrongUse = !Number.isInteger(port) || (claims !== undefined && (!Number.isInteger(claims) || claims < 1));

if (values.help || isWrongUse) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const practice = await startPracticeMedicare({
    port,
    ...(values.data !== undefined && { dataFolder: values.data }),
    ...(claims !== undefined && { claims }),
    ...(!values.quiet && { log: (line: string) => console.log(line) }),
  });
  const { confidential } = practiceClients;
  console.log(`Practice Medicare listens on ${practice.url} (not the real Medicare; nothing here is private)`);
  console.log(`  client id ${confidential.clientId}, secret ${confidential.secret}`);
  console.log(`  or client id ${practiceClients.public.clientId} without a secret`);
  console.log(`  people (password "${practicePassword}" or any other):`);
  for (const { user, displayName } of [...practice.people, newcomer]) console.log(`    ${user}  ${displayName}`);
  console.log('  Ctrl+C stops.');
  const stop = (): void => void practice.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
