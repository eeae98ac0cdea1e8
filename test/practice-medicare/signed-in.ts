import { createHash, randomBytes } from 'node:crypto';

import type { ApiVersion } from '#shared/domain/claim.ts';

import { practiceClients } from './paths.ts';
import { practiceBrowser, type PracticeActions } from './practice-browser.ts';

/** The members of a token answer, as raw as they came. */
export type RawTokens = Readonly<{
  access_token: string;
  refresh_token: string;
  scope: string;
  [name: string]: unknown;
}>;

const redirectUri = 'org.claimkeep.app://oauth/callback';
const { clientId, secret } = practiceClients.confidential;

/** Posts a form to the token endpoint as the confidential client, with `changes` put over the form (null leaves a member out). */
export async function postToken(
  url: string,
  form: Readonly<Record<string, string | null>>,
  authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
): Promise<{ status: number; body: unknown; text: string }> {
  const present = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null);
  const response = await fetch(`${url}/v2/o/token/`, {
    method: 'POST',
    headers: authorization === '' ? {} : { authorization },
    body: new URLSearchParams(present),
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : null, text };
}

/** A fresh code with what its exchange needs. */
export async function freshCode(
  url: string,
  actions: PracticeActions,
  scope?: string,
  version: ApiVersion = 'v2',
): Promise<{ grant_type: string; code: string; redirect_uri: string; code_verifier: string }> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state: randomBytes(32).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(scope !== undefined && { scope }),
  });
  const back = await practiceBrowser(`${url}/${version}/o/authorize/?${query.toString()}`, actions);
  const code = new URL(back).searchParams.get('code') ?? '';
  return { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
}

/** Signs in over HTTP, without any code of the app. */
export async function signedIn(
  url: string,
  actions: PracticeActions,
  scope?: string,
  version: ApiVersion = 'v2',
): Promise<RawTokens> {
  const { status, body, text } = await postToken(url, await freshCode(url, actions, scope, version));
  if (status !== 200) throw new Error(`no tokens: ${status} ${text}`);
  return body as RawTokens;
}
