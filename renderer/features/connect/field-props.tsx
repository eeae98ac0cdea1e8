import type { ReactNode } from 'react';
import { Message } from '../../i18n/message.tsx';
import type { ConnectField, ConnectForm } from './connect-form-state.ts';

/** What every group of fields of the Connect form gets. */
export type FieldProps = {
  readonly form: ConnectForm;
  readonly hasSecret: boolean;
  readonly change: (part: Partial<ConnectForm>) => void;
  /** The fields that cannot be sent as they are; empty until somebody tried. */
  readonly wrong: readonly ConnectField[];
};

type CheckedField = Exclude<
  ConnectField,
  'environment' | 'hasConsented' | 'newName' | 'clientAuthentication' | 'redirect' | 'issuer' | 'isIssuerSent'
>;

/** What is wrong with a field, in words; null while nothing is. */
export function problemOf(wrong: readonly ConnectField[], field: CheckedField): ReactNode {
  return wrong.includes(field) ? <Message id={`connect.wrong.${field}`} /> : null;
}
