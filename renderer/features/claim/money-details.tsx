import type { ClaimDetail } from '#shared/domain/claim.ts';
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

/** The amounts behind the four, as far as Medicare sent them. */
export function MoneyDetails({ claim }: { readonly claim: ClaimDetail }) {
  const text = useText();
  const known = names.filter((name) => claim.money[name].cents !== null);
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
              <Money amount={claim.money[name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
