import { Message } from '../../i18n/message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemOf } from './field-props.tsx';
import type { FieldProps } from './field-props.tsx';

const addresses = ['authorizeUrl', 'tokenUrl', 'revokeUrl', 'fhirBase'] as const;

/** The addresses of a server of one's own. */
export function CustomServerFields({ form, change, wrong }: FieldProps) {
  return (
    <fieldset className="fieldset">
      <legend>
        <Message id="connect.custom" />
      </legend>
      {addresses.map((field) => (
        <TextField
          key={field}
          label={<Message id={`connect.custom.${field}`} />}
          error={problemOf(wrong, field)}
          type="url"
          value={form[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </fieldset>
  );
}
