import type { ConnectDefaults, ConnectRequest } from '#shared/ipc/contract.ts';

/** What the form holds: plain strings, as typed. */
export type ConnectForm = {
  readonly environment: ConnectRequest['environment'];
  readonly newName: string;
  readonly clientId: string;
  readonly clientAuthentication: ConnectRequest['clientAuthentication'];
  readonly clientSecret: string;
  readonly tokenHelperUrl: string;
  readonly redirect: ConnectRequest['redirect'];
  readonly loopbackPort: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly revokeUrl: string;
  readonly fhirBase: string;
  /** The server's name for itself, when it told its addresses; not shown. */
  readonly issuer: string;
  readonly isIssuerSent: boolean;
  readonly scope: string;
  readonly hasConsented: boolean;
};

export type ConnectField = keyof ConnectForm;

/** The form as it opens for an environment: filled in with what was used before. Consent is never filled in. */
export function formFromDefaults(defaults: ConnectDefaults, newName: string): ConnectForm {
  return {
    environment: defaults.environment,
    newName,
    clientId: defaults.clientId,
    clientAuthentication: defaults.clientAuthentication,
    clientSecret: defaults.practiceSecret ?? '',
    tokenHelperUrl: defaults.tokenHelperUrl ?? '',
    redirect: defaults.redirect,
    loopbackPort: portsText(defaults),
    authorizeUrl: defaults.customEndpoints?.authorizeUrl ?? '',
    tokenUrl: defaults.customEndpoints?.tokenUrl ?? '',
    revokeUrl: defaults.customEndpoints?.revokeUrl ?? '',
    fhirBase: defaults.customEndpoints?.fhirBase ?? '',
    issuer: defaults.customEndpoints?.issuer ?? '',
    isIssuerSent: defaults.customEndpoints?.isIssuerSent === true,
    scope: defaults.scope ?? '',
    hasConsented: false,
  };
}

/** Whether this way of proving the client needs a secret, wherever it is put. */
export function usesSecret({ clientAuthentication }: Pick<ConnectForm, 'clientAuthentication'>): boolean {
  return clientAuthentication === 'secret' || clientAuthentication === 'secretPost';
}

/** The fields that cannot be sent as they are. `hasSecret`: the vault holds one for this client id already. */
export function wrongFields(form: ConnectForm, hasSecret: boolean): readonly ConnectField[] {
  const wrong: ConnectField[] = [];
  if (form.clientId.trim() === '') wrong.push('clientId');
  if (usesSecret(form) && form.clientSecret === '' && !hasSecret) wrong.push('clientSecret');
  if (form.clientAuthentication === 'tokenHelper' && !URL.canParse(form.tokenHelperUrl)) wrong.push('tokenHelperUrl');
  if (portsIn(form.loopbackPort) === null) wrong.push('loopbackPort');
  if (!/^[^"\\]*$/.test(form.scope)) wrong.push('scope');
  if (form.environment === 'custom') {
    for (const field of ['authorizeUrl', 'tokenUrl', 'fhirBase'] as const) {
      if (!URL.canParse(form[field])) wrong.push(field);
    }
    if (form.revokeUrl !== '' && !URL.canParse(form.revokeUrl)) wrong.push('revokeUrl');
  }
  if (!form.hasConsented) wrong.push('hasConsented');
  return wrong;
}

/** The ports of a text such as `8765, 8766`; none for an empty one; null when one of them is none. */
function portsIn(text: string): readonly number[] | null {
  if (text.trim() === '') return [];
  const ports = text.split(',').map(Number);
  return ports.every((port) => Number.isInteger(port) && port >= 1024 && port <= 65_535) ? ports : null;
}

/** {@link portsIn}, the other way round. */
export function portsText(choices: Pick<ConnectRequest, 'loopbackPort' | 'otherLoopbackPorts'>): string {
  const { loopbackPort, otherLoopbackPorts = [] } = choices;
  return loopbackPort === null ? '' : [loopbackPort, ...otherLoopbackPorts].join(', ');
}

/** The form as the contract wants it. A secret left empty keeps the one in the vault. */
export function asRequest(form: ConnectForm, personId: string | null): ConnectRequest {
  const name = form.newName.trim();
  const [loopbackPort = null, ...otherLoopbackPorts] = portsIn(form.loopbackPort) ?? [];
  const scope = form.scope.trim().replaceAll(/\s+/g, ' ');
  return {
    environment: form.environment,
    clientId: form.clientId.trim(),
    clientSecret: usesSecret(form) && form.clientSecret !== '' ? form.clientSecret : null,
    clientAuthentication: form.clientAuthentication,
    tokenHelperUrl: form.clientAuthentication === 'tokenHelper' ? form.tokenHelperUrl.trim() : null,
    redirect: form.redirect,
    loopbackPort,
    ...(otherLoopbackPorts.length > 0 && { otherLoopbackPorts }),
    ...(scope !== '' && { scope }),
    customEndpoints:
      form.environment === 'custom'
        ? {
            authorizeUrl: form.authorizeUrl.trim(),
            tokenUrl: form.tokenUrl.trim(),
            revokeUrl: form.revokeUrl.trim() === '' ? null : form.revokeUrl.trim(),
            fhirBase: form.fhirBase.trim(),
            ...(form.issuer !== '' && { issuer: form.issuer, isIssuerSent: form.isIssuerSent }),
          }
        : null,
    personId,
    newName: personId === null && name !== '' ? name : null,
  };
}
