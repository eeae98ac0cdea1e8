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
    loopbackPort: defaults.loopbackPort === null ? '' : String(defaults.loopbackPort),
    authorizeUrl: defaults.customEndpoints?.authorizeUrl ?? '',
    tokenUrl: defaults.customEndpoints?.tokenUrl ?? '',
    revokeUrl: defaults.customEndpoints?.revokeUrl ?? '',
    fhirBase: defaults.customEndpoints?.fhirBase ?? '',
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
  if (!isPort(form.loopbackPort)) wrong.push('loopbackPort');
  if (form.environment === 'custom') {
    for (const field of ['authorizeUrl', 'tokenUrl', 'fhirBase'] as const) {
      if (!URL.canParse(form[field])) wrong.push(field);
    }
    if (form.revokeUrl !== '' && !URL.canParse(form.revokeUrl)) wrong.push('revokeUrl');
  }
  if (!form.hasConsented) wrong.push('hasConsented');
  return wrong;
}

function isPort(text: string): boolean {
  if (text.trim() === '') return true;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1024 && port <= 65_535;
}

/** The form as the contract wants it. A secret left empty keeps the one in the vault. */
export function asRequest(form: ConnectForm, personId: string | null): ConnectRequest {
  const name = form.newName.trim();
  return {
    environment: form.environment,
    clientId: form.clientId.trim(),
    clientSecret: usesSecret(form) && form.clientSecret !== '' ? form.clientSecret : null,
    clientAuthentication: form.clientAuthentication,
    tokenHelperUrl: form.clientAuthentication === 'tokenHelper' ? form.tokenHelperUrl.trim() : null,
    redirect: form.redirect,
    loopbackPort: form.loopbackPort.trim() === '' ? null : Number(form.loopbackPort),
    customEndpoints:
      form.environment === 'custom'
        ? {
            authorizeUrl: form.authorizeUrl.trim(),
            tokenUrl: form.tokenUrl.trim(),
            revokeUrl: form.revokeUrl.trim() === '' ? null : form.revokeUrl.trim(),
            fhirBase: form.fhirBase.trim(),
          }
        : null,
    personId,
    newName: personId === null && name !== '' ? name : null,
  };
}
