import { notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { fieldsOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { centsOfMoney } from './fhir/money.ts';

/** What Medicare paid on the whole claim. FHIR gives it no code of its own; `code` is the CMS variable it is filled from. */
export function paymentOf(resource: Fields, code: 'clm_pmt_amt' | 'CLM_PMT_AMT'): Amount {
  const cents = centsOfMoney(fieldsOf(resource['payment'])?.['amount']);
  return cents === null ? notReported : reported(cents, code);
}
