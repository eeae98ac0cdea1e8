import type { ReactNode } from 'react';
import type { ConnectField, ConnectForm } from './connect-form-state.ts';

/** What every group of fields of the Connect form gets. */
export type FieldProps = {
  readonly form: ConnectForm;
  readonly hasSecret: boolean;
  readonly change: (part: Partial<ConnectForm>) => void;
  readonly errorOf: (field: Exclude<ConnectField, FieldWithoutText>) => ReactNode;
};

type FieldWithoutText = 'environment' | 'newName' | 'clientAuthentication' | 'redirect' | 'hasConsented';
