import type { IncomingMessage, ServerResponse } from 'node:http';

import type Provider from 'oidc-provider';

import { forgetGrant, permissionEnd, type GrantBook } from './grant-book.ts';
import { consentPage, errorPage, nothingFoundPage, signInPage, type PageLanguage } from './pages.ts';
import { newcomer, type PracticePerson } from './people.ts';
import { sendHtml } from './responses.ts';
import { isPersonal } from './scopes.ts';

export type InteractionParts = Readonly<{
  provider: Provider;
  people: ReadonlyMap<string, PracticePerson>;
  book: GrantBook;
  clock: () => number;
}>;

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The sign-in page and the consent page, and what their buttons do. */
export async function handleInteraction(
  request: IncomingMessage,
  response: ServerResponse,
  parts: InteractionParts,
): Promise<void> {
  let interaction: Interaction;
  try {
    interaction = await parts.provider.interactionDetails(request, response);
  } catch {
    sendHtml(response, 400, errorPage('This page belongs to a sign-in that is over. Start again from ClaimKeep.'));
    return;
  }
  const form = request.method === 'POST' ? await readForm(request) : null;
  if (interaction.prompt.name === 'login') await signInStep(request, response, parts, interaction, form);
  else await consentStep(request, response, parts, interaction, form);
}

async function signInStep(
  request: IncomingMessage,
  response: ServerResponse,
  parts: InteractionParts,
  interaction: Interaction,
  form: URLSearchParams | null,
): Promise<void> {
  const language = languageOf(request, interaction);
  const user = (form?.get('user') ?? '').trim().toLowerCase();
  if (form !== null && user === newcomer.user) {
    sendHtml(response, 404, nothingFoundPage(language, String(interaction.params['redirect_uri'])));
    return;
  }
  if (form === null || !parts.people.has(user) || (form.get('password') ?? '') === '') {
    const page = signInPage(language, request.url ?? '', [...parts.people.values()], form !== null);
    sendHtml(response, form === null ? 200 : 400, page);
    return;
  }
  const result = { login: { accountId: user, remember: false } };
  await parts.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function consentStep(
  request: IncomingMessage,
  response: ServerResponse,
  parts: InteractionParts,
  interaction: Interaction,
  form: URLSearchParams | null,
): Promise<void> {
  const { provider } = parts;
  if (form === null) {
    const ends = permissionEnd(parts.clock());
    sendHtml(response, 200, consentPage(languageOf(request, interaction), request.url ?? '', 'ClaimKeep', ends));
    return;
  }
  if (form.get('decision') !== 'connect') {
    await provider.interactionFinished(
      request,
      response,
      { error: 'access_denied' },
      { mergeWithLastSubmission: false },
    );
    return;
  }
  const grantId = await grantFor(interaction, form.get('share') === 'yes', parts);
  await provider.interactionFinished(request, response, { consent: { grantId } }, { mergeWithLastSubmission: true });
}

async function grantFor(interaction: Interaction, sharesPersonal: boolean, parts: InteractionParts): Promise<string> {
  const { provider, book } = parts;
  const user = interaction.session?.accountId ?? '';
  const clientId = String(interaction.params['client_id']);
  await endEarlierGrants(user, clientId, parts);
  const scopes = String(interaction.params['scope']).split(' ');
  const grant = new provider.Grant({ accountId: user, clientId });
  const withheld = sharesPersonal ? [] : scopes.filter(isPersonal);
  grant.addOIDCScope(scopes.filter((scope) => !withheld.includes(scope)).join(' '));
  if (withheld.length > 0) grant.rejectOIDCScope(withheld.join(' '));
  const grantId = await grant.save();
  const apiVersion = interaction.params['api_version'] === 'v3' ? 'v3' : 'v2';
  const permissionEndsAt = permissionEnd(parts.clock());
  book.grants.set(grantId, { user, clientId, apiVersion, permissionEndsAt, isRevoked: false });
  return grantId;
}

// Each new authorization deletes all earlier tokens of the same app and person (bluebutton-web-server, form_valid, 2026-06-02).
async function endEarlierGrants(user: string, clientId: string, { provider, book }: InteractionParts): Promise<void> {
  for (const [grantId, grant] of book.grants) {
    if (grant.user !== user || grant.clientId !== clientId) continue;
    await revokeTokens(provider, grantId);
    forgetGrant(book, grantId);
  }
}

/** Kills the tokens of a grant in the authorization server's store. */
export async function revokeTokens(provider: Provider, grantId: string): Promise<void> {
  await Promise.all([
    provider.AccessToken.revokeByGrantId(grantId),
    provider.RefreshToken.revokeByGrantId(grantId),
    provider.AuthorizationCode.revokeByGrantId(grantId),
  ]);
}

function languageOf(request: IncomingMessage, interaction: Interaction): PageLanguage {
  const asked = interaction.params['lang'];
  if (asked === 'en' || asked === 'es') return asked;
  return (request.headers['accept-language'] ?? '').startsWith('es') ? 'es' : 'en';
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}
