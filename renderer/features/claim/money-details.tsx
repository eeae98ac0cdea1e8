import type { ClaimDetail, ClaimMoneyDetails } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';

const names = [
  'deductible',
  'coinsurance',
  'bloodDeductible',
  'notCovered',
  'otherInsurerPaid',
  'paidToYou',
  'extraHelp',
  'manufacturerDiscount',
  'otherHelp',
] as const;

/** Of these a zero says nothing to a reader: all was covered, nobody else paid, nothing was refunded. */
const onlyIfSome: ReadonlySet<(typeof names)[number]> = new Set([
  'bloodDeductible',
  'notCovered',
  'otherInsurerPaid',
  'paidToYou',
  'extraHelp',
  'manufacturerDiscount',
  'otherHelp',
]);

/** The names of the amounts behind the four that a claim shows: those that Medicare sent. */
export function shownDetails(money: ClaimMoneyDetails): readonly (typeof names)[number][] {
  return names.filter((name) => money[name].cents !== null && !(money[name].cents === 0 && onlyIfSome.has(name)));
}

/** The amounts behind the four, as far as Medicare sent them. */
export function MoneyDetails({ claim }: { readonly claim: ClaimDetail }) {
  const text = useText();
  const known = shownDetails(claim.money);
  if (known.length === 0) return null;
  return (
    <table className="table money-details">
      <caption>{text('money.detailsCaption')}</caption>
      <thead className="only-read">
        <tr>
          <th scope="col">
            <Message id="money.detailsName" />
          </th>
          <th scope="col">
            <Message id="money.detailsAmount" />
          </th>
        </tr>
      </thead>
      <tbody>
        {known.map((name) => (
          <tr key={name}>
            <th scope="row">
              <Message id={`moneyDetail.${name}`} />
            </th>
            <td className="amount">
              <Money amount={claim.money[name]} mark="word" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
