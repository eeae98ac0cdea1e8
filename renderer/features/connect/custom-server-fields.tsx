import { useState } from 'react';
import type { DiscoveredServer } from '#shared/ipc/contract.ts';
import { useDiscover } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ConnectForm } from './connect-form-state.ts';
import { problemOf } from './field-props.tsx';
import type { FieldProps } from './field-props.tsx';

const addresses = ['authorizeUrl', 'tokenUrl', 'revokeUrl'] as const;

/** The addresses of another health plan's server. Most servers tell all of them when they know one; a person may also type them. */
export function CustomServerFields({ form, change, wrong }: FieldProps) {
  const discover = useDiscover();
  const [wasAsked, setAsked] = useState(false);
  const isAddress = URL.canParse(form.fhirBase.trim());
  const ask = () => {
    setAsked(true);
    if (isAddress) discover.mutate(form.fhirBase.trim(), { onSuccess: (server) => change(asFields(server)) });
  };
  return (
    <fieldset className="fieldset">
      <legend>
        <Message id="connect.custom" />
      </legend>
      <TextField
        label={<Message id="connect.custom.fhirBase" />}
        error={problemOf(wasAsked && !isAddress ? ['fhirBase'] : wrong, 'fhirBase')}
        type="url"
        value={form.fhirBase}
        onChange={(fhirBase) => change({ fhirBase })}
      />
      <div className="actions">
        <Button onPress={ask} isBusy={discover.isPending}>
          <Message id="connect.discover" />
        </Button>
      </div>
      {discover.error !== null && <ErrorNotice error={discover.error} />}
      {discover.data !== undefined && (
        <Notice tone="good" isNews title={<Message id="connect.discovered" />}>
          <p>
            <Message id="connect.discoveredText" />
          </p>
        </Notice>
      )}
      {addresses.map((field) => (
        <TextField
          key={field}
          label={<Message id={`connect.custom.${field}`} />}
          error={problemOf(wrong, field)}
          type="url"
          value={form[field]}
          // Another address is not the server whose name was read.
          onChange={(value) => change({ [field]: value, issuer: '', isIssuerSent: false })}
        />
      ))}
    </fieldset>
  );
}

/** What the server said, as fields. A way of proving the client is only changed where the server takes just one. */
function asFields({ endpoints, authentication, scope }: DiscoveredServer): Partial<ConnectForm> {
  const { authorizeUrl, tokenUrl, revokeUrl, fhirBase, issuer, isIssuerSent } = endpoints;
  return {
    authorizeUrl,
    tokenUrl,
    revokeUrl: revokeUrl ?? '',
    fhirBase,
    issuer: issuer ?? '',
    isIssuerSent: isIssuerSent === true,
    scope: scope ?? '',
    ...(authentication !== null && { clientAuthentication: wayOf(authentication) }),
  };
}

function wayOf({
  none,
  secretBasic,
}: NonNullable<DiscoveredServer['authentication']>): ConnectForm['clientAuthentication'] {
  if (secretBasic) return 'secret';
  return none ? 'none' : 'secretPost';
}
