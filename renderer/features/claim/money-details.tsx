import type { ClaimDetail } from '#shared/domain/claim.ts';
import { shownDetails } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';
import { notReported } from '#shared/domain/money.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Money, useDollars } from '../../ui/money.tsx';
import type { Term } from '../help/terms.ts';
import { WordLink } from '../help/word-link.tsx';

/** The amounts behind the four, as far as Medicare sent them. */
export function MoneyDetails({ claim }: { readonly claim: ClaimDetail }) {
  const text = useText();
  const together = paidTogether(claim);
  const rows: readonly (readonly [MessageId, Amount])[] = [
    ...shownDetails(claim.money).map((name) => [`moneyDetail.${name}`, claim.money[name]] as const),
    ...(together.cents === null ? [] : [['moneyDetail.paidTogether', together] as const]),
  ];
  if (rows.length === 0) return null;
  return (
    <>
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
          {rows.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">
                <Message id={name} />
                <WordOf name={name} />
              </th>
              <td className="amount">
                <Money amount={amount} mark="word" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {together.cents !== null && <HowItWasAdded claim={claim} />}
    </>
  );
}

const terms: Partial<Record<MessageId, Term>> = {
  'moneyDetail.deductible': 'deductible',
  'moneyDetail.coinsurance': 'coinsurance',
  'moneyDetail.extraHelp': 'extraHelp',
};

function WordOf({ name }: { readonly name: MessageId }) {
  const term = terms[name];
  return term === undefined ? null : (
    <>
      {' '}
      <WordLink term={term} />
    </>
  );
}

/** What Medicare, the person and another insurance paid for outpatient care: the nearest thing to an approved amount that can be worked out. */
function paidTogether({ kind, amounts }: ClaimDetail): Amount {
  return kind === 'outpatient' ? amounts.approved : notReported;
}

/** The sum, part by part; parts of nothing left out. */
function HowItWasAdded({ claim }: { readonly claim: ClaimDetail }) {
  const text = useText();
  const dollars = useDollars();
  const { amounts, money } = claim;
  const parts: readonly (readonly [MessageId, Amount])[] = [
    ['amount.paid', amounts.paid],
    ['moneyDetail.deductible', money.deductible],
    ['moneyDetail.coinsurance', money.coinsurance],
    ['moneyDetail.bloodDeductible', money.bloodDeductible],
    ['moneyDetail.otherInsurerPaid', money.otherInsurerPaid],
  ];
  const sum = parts.flatMap(([name, { cents }]) =>
    cents === null || cents === 0 ? [] : [text('note.paidTogetherPart', { amount: dollars(cents), name: text(name) })],
  );
  return (
    <ul className="footnotes">
      <li className="footnote">
        <Message id="note.paidTogether" values={{ sum: sum.join(' + ') }} />
      </li>
    </ul>
  );
}
