import type { ReactNode } from 'react';
import { Message, useText } from '../../i18n/message.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemOf } from './field-props.tsx';
import type { FieldProps } from './field-props.tsx';

const redirects = ['loopback', 'scheme'] as const;

/** How the browser comes back, which must be what was registered for this client id, and what is asked for. */
export function MoreSettings({ form, change, wrong, children }: FieldProps & { readonly children: ReactNode }) {
  const text = useText();
  return (
    <Disclosure title={<Message id="connect.more" />}>
      <div className="form">
        {children}
        <RadioList
          label={<Message id="connect.redirect" />}
          value={form.redirect}
          onChange={(redirect) => change({ redirect })}
          options={redirects.map((value) => ({
            value,
            label: text(`connect.redirect.${value}`),
            hint: text(`connect.redirect.${value}.hint`),
          }))}
        />
        {form.redirect === 'loopback' && (
          <TextField
            label={<Message id="connect.port" />}
            hint={<Message id="connect.portHint" />}
            error={problemOf(wrong, 'loopbackPort')}
            value={form.loopbackPort}
            maxLength={60}
            onChange={(loopbackPort) => change({ loopbackPort })}
          />
        )}
        <TextField
          label={<Message id="connect.scope" />}
          hint={<Message id="connect.scopeHint" />}
          error={problemOf(wrong, 'scope')}
          value={form.scope}
          maxLength={1000}
          onChange={(scope) => change({ scope })}
        />
      </div>
    </Disclosure>
  );
}
