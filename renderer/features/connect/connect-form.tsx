import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { ConnectDefaults, ConnectRequest } from '#shared/ipc/contract.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { sourceOf } from '../../ui/source-of.ts';
import { TextField } from '../../ui/text-field.tsx';
import { asRequest, formFromDefaults, portsText, wrongFields } from './connect-form-state.ts';
import type { ConnectForm } from './connect-form-state.ts';
import { CredentialFields } from './credential-fields.tsx';
import { CustomServerFields } from './custom-server-fields.tsx';
import type { FieldProps } from './field-props.tsx';
import { MoreSettings } from './more-settings.tsx';
import { Step } from './step.tsx';
import { WhatIsShared } from './what-is-shared.tsx';

type ConnectFormViewProps = {
  readonly defaults: ConnectDefaults;
  readonly hasPractice: boolean;
  readonly person: PersonSummary | null;
  /** What was sent before an error: nothing has to be typed twice (WCAG 3.3.7). */
  readonly lastRequest: ConnectRequest | null;
  readonly onEnvironment: (environment: ConnectRequest['environment']) => void;
  readonly onConnect: (request: ConnectRequest) => void;
};

export function ConnectFormView(props: ConnectFormViewProps) {
  const { defaults, person, lastRequest, onConnect } = props;
  const text = useText();
  const openForm = (newName: string): ConnectForm => ({
    ...formFromDefaults(defaults, newName),
    ...(lastRequest?.environment === defaults.environment ? typedBefore(lastRequest) : {}),
  });
  const [form, setForm] = useState(() => openForm(lastRequest?.newName ?? ''));
  const [wasTried, setTried] = useState(false);
  if (form.environment !== defaults.environment) {
    // Another server: its own settings, the same person.
    setForm(openForm(form.newName));
    setTried(false);
  }
  // The secret in the vault belongs to the client id it was typed for.
  const hasSecret = defaults.hasSecret && form.clientId.trim() === defaults.clientId;
  const wrong = wasTried ? wrongFields(form, hasSecret) : [];
  const fields: FieldProps = {
    form,
    hasSecret,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    wrong,
  };
  // Practice Medicare brings its own: nobody has to look at them.
  const isFilledIn = defaults.environment === 'practice' && defaults.clientId !== '';
  const submit = () => {
    setTried(true);
    if (wrongFields(form, hasSecret).length === 0) onConnect(asRequest(form, person?.id ?? null));
  };
  return (
    <Form onSubmit={submit}>
      <Step number={1} title={<Message id="connect.step.shared" />}>
        <WhatIsShared source={sourceOf(form.environment)} />
        <Consent {...fields} />
      </Step>
      <Step number={2} title={<Message id="connect.step.signIn" values={{ source: sourceOf(form.environment) }} />}>
        <RadioList
          label={<Message id="connect.where" />}
          value={form.environment}
          onChange={props.onEnvironment}
          options={environmentsFor(props.hasPractice).map((value) => ({
            value,
            label: text(`connect.where.${value}`),
            hint: text(`connect.where.${value}.hint`),
          }))}
        />
        {person === null && (
          <TextField
            label={<Message id="connect.name" />}
            hint={<Message id="connect.nameHint" values={{ source: sourceOf(form.environment) }} />}
            value={form.newName}
            maxLength={80}
            onChange={(newName) => fields.change({ newName })}
          />
        )}
      </Step>
      <Step number={3} title={<Message id="connect.step.technical" />}>
        {form.environment === 'custom' && <CustomServerFields {...fields} />}
        {!isFilledIn && (
          <>
            <CredentialFields {...fields} />
            {form.environment !== 'custom' && (
              <p>
                <Link to={paths.sandboxGuide}>
                  <Message id="guide.link" />
                </Link>
              </p>
            )}
          </>
        )}
        {isFilledIn && (
          <p>
            <Message id="connect.step.nothing" />
          </p>
        )}
        <MoreSettings {...fields}>{isFilledIn && <CredentialFields {...fields} />}</MoreSettings>
      </Step>
      <div className="actions">
        <Button look="primary" type="submit" icon="open">
          <Message id="connect.button" values={{ source: sourceOf(form.environment) }} />
        </Button>
      </div>
      <p className="footnote">
        <Message id="cms.notice" />
      </p>
    </Form>
  );
}

/** Never ticked by us: it is the person's own yes. */
function Consent({ form, wrong, change }: FieldProps) {
  return (
    <div className="consent">
      <Checkbox
        isSelected={form.hasConsented}
        isInvalid={wrong.includes('hasConsented')}
        onChange={(hasConsented) => change({ hasConsented })}
      >
        <Message id="connect.consent" />
      </Checkbox>
      {wrong.includes('hasConsented') && (
        <p className="field-error" role="alert">
          <Message id="connect.wrong.hasConsented" values={{ source: sourceOf(form.environment) }} />
        </p>
      )}
    </div>
  );
}

function environmentsFor(hasPractice: boolean): readonly ConnectRequest['environment'][] {
  return hasPractice ? ['practice', 'production', 'sandbox', 'custom'] : ['production', 'sandbox', 'custom'];
}

function typedBefore(request: ConnectRequest): Partial<ConnectForm> {
  return {
    hasConsented: true,
    clientId: request.clientId,
    clientAuthentication: request.clientAuthentication,
    clientSecret: request.clientSecret ?? '',
    tokenHelperUrl: request.tokenHelperUrl ?? '',
    redirect: request.redirect,
    loopbackPort: portsText(request),
    scope: request.scope ?? '',
    ...(request.customEndpoints === null
      ? {}
      : {
          ...request.customEndpoints,
          revokeUrl: request.customEndpoints.revokeUrl ?? '',
          issuer: request.customEndpoints.issuer ?? '',
          isIssuerSent: request.customEndpoints.isIssuerSent === true,
        }),
  };
}
