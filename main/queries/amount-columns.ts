import type { ClaimAmounts } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { notReported } from '#shared/domain/money.ts';

type AmountColumns<Name extends string> = {
  readonly [Column in `${Name}_cents`]: number | null;
} & { readonly [Column in `${Name}_origin`]: Amount['origin'] } & {
  readonly [Column in `${Name}_code`]: string | null;
};

/** The four amounts of a claim or a line as their columns hold them. */
export type AmountsRow = AmountColumns<'billed'> &
  AmountColumns<'approved'> &
  AmountColumns<'paid'> &
  AmountColumns<'your_share'>;

/** The columns of {@link AmountsRow}, for a select; `table` is the name they are read from. */
export function amountColumnsOf(table: string): string {
  return ['billed', 'approved', 'paid', 'your_share']
    .map((name) => `${table}.${name}_cents, ${table}.${name}_origin, ${table}.${name}_code`)
    .join(', ');
}

export function amountsOf(row: AmountsRow): ClaimAmounts {
  return {
    billed: amountOf(row.billed_cents, row.billed_origin, row.billed_code),
    approved: amountOf(row.approved_cents, row.approved_origin, row.approved_code),
    paid: amountOf(row.paid_cents, row.paid_origin, row.paid_code),
    yourShare: amountOf(row.your_share_cents, row.your_share_origin, row.your_share_code),
  };
}

function amountOf(cents: number | null, origin: Amount['origin'], code: string | null): Amount {
  return cents === null || origin === 'notReported' ? notReported : { cents, origin, code: code ?? '' };
}
