import { readArguments } from './arguments.ts';
import type { BenchOptions } from './arguments.ts';
import { createBenchContext } from './bench-context.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { groups } from './groups/all.ts';
import { table } from './print-table.ts';

const usage = `Measures ClaimKeep on this computer, each figure beside its limit.
  --json         an array of figures and nothing else on standard output
  --only NAMES   some of: ${groups.map(({ name }) => name).join(',')}
  --sizes LIST   numbers of claims (default 60,300,700,3000,10000,100000: an hour)
  --sdk FOLDER   also compares with the official kit: a folder in which "npm install cms-bluebutton-sdk" was run`;

/** Figures go to standard output, everything else to standard error. A missed target is a result, not a failure of the bench. */
async function bench({ json, only, sizes, sdk }: BenchOptions): Promise<void> {
  const context = createBenchContext({ sizes, sdk }, (text) => process.stderr.write(`${text} …\n`));
  const figures: Figure[] = [];
  for (const group of groups.filter(({ name }) => only.includes(name))) {
    for await (const measured of group.run(context)) figures.push(figureOf(measured));
  }
  process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
}

function options(): BenchOptions | null {
  try {
    return readArguments(
      process.argv.slice(2),
      groups.map(({ name }) => name),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return null;
  }
}

const asked = options();
if (asked === null) process.exitCode = 2;
else await bench(asked);
