import { createRequire } from 'node:module';
import { join } from 'node:path';
import { signedIn } from '#test/practice-medicare/signed-in.ts';
import { peakMemory } from '../memory.ts';
import type { BarePagingInput } from './bare-paging.ts';

export type SdkPagingInput = BarePagingInput & {
  /** Where `npm install cms-bluebutton-sdk` was run. */
  readonly sdk: string;
};

type Bundle = { readonly entry?: readonly unknown[] };

/** What we use of the official kit (https://github.com/CMSgov/cms-bb2-node-sdk). */
type Sdk = {
  readonly BlueButton: new (config: object) => {
    baseUrl: string;
    getExplanationOfBenefitData: (
      token: object,
      config: object,
    ) => Promise<{ readonly token: object; readonly response: { readonly data: Bundle } }>;
    getPages: (data: Bundle, token: object) => Promise<{ readonly pages: readonly Bundle[] }>;
  };
  readonly AuthorizationToken: new (token: object) => object;
};

/** Every page by the official kit for Node, which keeps them all. @throws Error when the kit is not in the folder */
export async function sdkPaging({ url, sdk }: SdkPagingInput) {
  const tokens = await signedIn(url, { user: 'mary' });
  const kit = createRequire(join(sdk, 'package.json'))('cms-bluebutton-sdk') as Sdk;
  const client = new kit.BlueButton({
    environment: 'SANDBOX',
    clientId: 'practice',
    clientSecret: 'practice',
    callbackUrl: 'http://127.0.0.1/callback',
    version: '2',
  });
  client.baseUrl = url;
  const token = new kit.AuthorizationToken({ ...tokens });
  const started = performance.now();
  const first = await client.getExplanationOfBenefitData(token, { params: { _count: 50 } });
  const { pages } = await client.getPages(first.response.data, first.token);
  const ms = performance.now() - started;
  return { ms, claims: pages.reduce((sum, { entry = [] }) => sum + entry.length, 0), megabytes: peakMemory() };
}
