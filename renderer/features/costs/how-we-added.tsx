import type { CostGrouping, Costs } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What the sums hold and what they leave out: a sum that nobody can check is worth little. */
export function HowWeAdded({ by, costs }: { readonly by: CostGrouping; readonly costs: Costs }) {
  const { leftOut, withoutDate, total } = costs;
  return (
    <Disclosure title={<Message id="costs.how.title" />}>
      <ul className="points">
        <li>
          <Message id="costs.how.once" />
        </li>
        <li>
          <Message id="costs.how.leftOut" values={leftOut} />
        </li>
        {withoutDate > 0 && (
          <li>
            <Message id="costs.how.withoutDate" values={{ count: withoutDate }} />
          </li>
        )}
        {total.yourShare.missing > 0 && (
          <li>
            <Message id="costs.how.missing" values={{ count: total.yourShare.missing }} />
          </li>
        )}
        {total.approved.missing > 0 && by !== 'service' && (
          <li>
            <Message id="costs.how.approved" values={{ count: total.approved.missing }} />
          </li>
        )}
        {by === 'service' && (
          <li>
            <Message id="costs.how.services" />
          </li>
        )}
        <li>
          <Message id="costs.how.bill" />
        </li>
      </ul>
    </Disclosure>
  );
}
