import { Message, useText } from '../../i18n/message.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { SecretField, TextField } from '../../ui/text-field.tsx';
import { sourceOf } from '../../ui/source-of.ts';
import { usesSecret } from './connect-form-state.ts';
import { problemOf } from './field-props.tsx';
import type { FieldProps } from './field-props.tsx';

const ways = ['secret', 'tokenHelper', 'none'] as const;
/** Some servers of other plans take the secret only in the form (RFC 6749, 2.3.1). */
const waysOfOthers = ['secret', 'secretPost', 'tokenHelper', 'none'] as const;

/** Who this ClaimKeep is for Medicare or the plan. Medicare forbids credentials in open source, so they are entered here. */
export function CredentialFields({ form, hasSecret, change, wrong }: FieldProps) {
  const text = useText();
  const source = sourceOf(form.environment);
  return (
    <>
      <TextField
        label={<Message id="connect.clientId" />}
        hint={<Message id="connect.clientIdHint" values={{ source }} />}
        error={problemOf(wrong, 'clientId')}
        value={form.clientId}
        maxLength={200}
        onChange={(clientId) => change({ clientId })}
      />
      <RadioList
        label={<Message id="connect.authentication" values={{ source }} />}
        value={form.clientAuthentication}
        onChange={(clientAuthentication) => change({ clientAuthentication })}
        options={(form.environment === 'custom' ? waysOfOthers : ways).map((value) => ({
          value,
          label: text(`connect.authentication.${value}`),
          hint: text(`connect.authentication.${value}.hint`, { source }),
        }))}
      />
      {usesSecret(form) && (
        <SecretField
          label={<Message id="connect.secret" />}
          hint={<Message id={hasSecret ? 'connect.secretKept' : 'connect.secretHint'} />}
          error={problemOf(wrong, 'clientSecret')}
          value={form.clientSecret}
          maxLength={512}
          onChange={(clientSecret) => change({ clientSecret })}
        />
      )}
      {form.clientAuthentication === 'tokenHelper' && (
        <TextField
          label={<Message id="connect.tokenHelper" />}
          hint={<Message id="connect.tokenHelperHint" />}
          error={problemOf(wrong, 'tokenHelperUrl')}
          type="url"
          value={form.tokenHelperUrl}
          onChange={(tokenHelperUrl) => change({ tokenHelperUrl })}
        />
      )}
    </>
  );
}
