import type { Sums } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';

/** The whole in one sentence: numbers alone are hard to read. */
export function CostsSentence({ total }: { readonly total: Sums }) {
  const strong = (key: 'paid' | 'yourShare') => (
    <strong key={key}>
      <Money amount={total[key].amount} mark="none" />
    </strong>
  );
  return (
    <p className="lead" aria-live="polite">
      <Message
        id="costs.sentence"
        values={{ count: total.claimCount, paid: strong('paid'), share: strong('yourShare') }}
      />
    </p>
  );
}
