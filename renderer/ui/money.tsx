import { useIntl } from 'react-intl';
import type { Amount } from '#shared/domain/money.ts';
import { Message } from '../i18n/message.tsx';

/** Cents as `$1,234.56`. */
export function useDollars() {
  const intl = useIntl();
  return (cents: number): string => intl.formatNumber(cents / 100, { style: 'currency', currency: 'USD' });
}

type MoneyProps = {
  readonly amount: Amount;
  /** How a calculated amount is marked: by the word, in tight tables by a star whose meaning stands below, or not (sums). */
  readonly mark?: 'word' | 'star' | 'none';
};

/** An amount with its origin. One that Medicare did not send is "not in the data", never $0.00. */
export function Money({ amount, mark = 'star' }: MoneyProps) {
  const dollars = useDollars();
  if (amount.cents === null) {
    return (
      <span className="money money-missing">
        <Message id="money.missing" />
      </span>
    );
  }
  return (
    <span className="money">
      <span className="money-figure">
        {dollars(amount.cents)}
        {amount.origin === 'calculated' && mark === 'star' && <Star />}
      </span>
      {amount.origin === 'calculated' && mark === 'word' && (
        <span className="money-mark">
          <Message id="money.calculated" />
        </span>
      )}
    </span>
  );
}

function Star() {
  return (
    <>
      <sup aria-hidden="true">*</sup>
      <span className="only-read">
        {' '}
        <Message id="money.calculated" />
      </span>
    </>
  );
}
