import type { ClaimAmounts, ClaimKind } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { amountLabel, amountNames } from './amount-labels.ts';

/**
 * How the four amounts hang together, drawn: what was charged, what of it was approved, and who pays. The bars have one scale. It says nothing
 * that the amounts do not, so it is not read out; where fewer than two amounts are known there is nothing to compare.
 */
export function AmountRelation({ kind, amounts }: { readonly kind: ClaimKind; readonly amounts: ClaimAmounts }) {
  const known = amountNames.filter((name) => (amounts[name].cents ?? 0) > 0);
  const most = Math.max(...known.map((name) => amounts[name].cents ?? 0));
  if (known.length < 2) return null;
  return (
    <div className="amount-relation" aria-hidden="true">
      {known.map((name) => (
        <div key={name} className={`relation-row relation-${name}`}>
          <span className="relation-name">
            <Message id={amountLabel(kind, name)} />
          </span>
          <span className="relation-track">
            <span
              className={`relation-bar ${name === 'yourShare' ? 'chart-swatch-own' : ''}`}
              style={{ inlineSize: `${((amounts[name].cents ?? 0) / most) * 100}%` }}
            />
          </span>
        </div>
      ))}
    </div>
  );
}
