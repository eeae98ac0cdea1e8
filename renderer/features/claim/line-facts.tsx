import type { LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';

/** The further amounts of a service, beside the four that have columns. What is 0 says nothing here. */
const amountNames: readonly (readonly [keyof LineAmounts, MessageId])[] = [
  ['deductible', 'moneyDetail.deductible'],
  ['coinsurance', 'moneyDetail.coinsurance'],
  ['reducedCoinsurance', 'line.reducedCoinsurance'],
  ['bloodDeductible', 'moneyDetail.bloodDeductible'],
  ['notCovered', 'moneyDetail.notCovered'],
  ['otherInsurerPaid', 'moneyDetail.otherInsurerPaid'],
  ['secondInsurerPaid', 'line.secondInsurerPaid'],
  ['paidToYou', 'moneyDetail.paidToYou'],
  ['purchasePrice', 'line.purchasePrice'],
];

/** What else a service says: further amounts, its drug, a blood value, a helper at a surgery. */
export function LineFacts({ line }: { readonly line: LineItem }) {
  const { drugQuantity, testResult } = line;
  return (
    <>
      {drugQuantity !== null && (
        <span className="line-extra">
          <Message id="line.drugQuantity" values={{ value: drugQuantity.value, unit: drugQuantity.unit ?? '' }} />
        </span>
      )}
      {testResult !== null && (
        <span className="line-extra">
          <Message id={`line.${testResult.test ?? 'test'}`} values={{ value: testResult.value }} />
        </span>
      )}
      {line.assistantReduction !== null && (
        <span className="line-extra">
          <Message id="line.assistant" />
        </span>
      )}
      {amountNames.map(([name, id]) => {
        const amount = line.amounts[name];
        if (amount.cents === null || amount.cents === 0) return null;
        return (
          <span className="line-extra" key={name}>
            <Message id={id} />: <Money amount={amount} mark="none" />
          </span>
        );
      })}
    </>
  );
}
