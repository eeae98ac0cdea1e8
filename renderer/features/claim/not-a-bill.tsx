import { Message } from '../../i18n/message.tsx';

/** The sentence of every page of a Medicare Summary Notice. */
export function NotABill({ isDrug }: { readonly isDrug: boolean }) {
  return (
    <div className="not-a-bill">
      <p>
        <strong>
          <Message id="claim.notABill" />
        </strong>{' '}
        <Message id={isDrug ? 'claim.notABillDrug' : 'claim.notABillText'} />
      </p>
    </div>
  );
}
