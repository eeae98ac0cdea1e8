import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type BenchOptions = {
  readonly json: boolean;
  /** Names of groups. */
  readonly only: readonly string[];
  readonly sizes: readonly number[];
  /** A folder in which cms-bluebutton-sdk was installed. */
  readonly sdk: string | null;
};

/** What the sample generator makes. */
const fewest = 3;
const most = 100_000;

/**
 * @param names of all groups
 * @throws TypeError for anything that is no option, with a sentence for whoever typed it
 */
export function readArguments(argv: readonly string[], names: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: names.join(',') },
      sdk: { type: 'string' },
      sizes: { type: 'string', default: '60,300,700,3000,10000,100000' },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`--only knows no "${unknown}". There are: ${names.join(', ')}`);
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < fewest || size > most)) {
    throw new TypeError(`--sizes takes whole numbers from ${fewest} to ${most}, with commas between them`);
  }
  const sdk = values.sdk === undefined ? null : resolve(values.sdk);
  if (sdk !== null && !existsSync(join(sdk, 'node_modules', 'cms-bluebutton-sdk'))) {
    throw new TypeError(`--sdk: cms-bluebutton-sdk is not installed in ${sdk}`);
  }
  return { json: values.json, only, sizes, sdk };
}
