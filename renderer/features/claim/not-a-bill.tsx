import { Message } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';

/** The sentence of every page of a Medicare Summary Notice. */
export function NotABill({ isSample, isDrug }: { readonly isSample: boolean; readonly isDrug: boolean }) {
  return (
    <div className="not-a-bill">
      <p>
        <strong>
          <Message id="claim.notABill" />
        </strong>{' '}
        <Message id={isDrug ? 'claim.notABillDrug' : 'claim.notABillText'} />
      </p>
      {isSample && (
        <Badge tone="sample" icon="info">
          <Message id="person.sample" />
        </Badge>
      )}
    </div>
  );
}
