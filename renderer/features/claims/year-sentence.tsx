import type { PersonSummary } from '#shared/domain/person.ts';
import type { YearTotals } from '#shared/ipc/contract.ts';
import { useClaimFilters, useYearTotals } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';
import { useHasOnlyDrugs } from './only-drugs.tsx';

/** The newest year in numbers, as one sentence. A sum that leaves claims out says how many. */
export function YearSentence({ person }: { readonly person: PersonSummary }) {
  const totals = useYearTotals(person.id).data;
  const hasDrugs = useClaimFilters(person.id).data?.kinds.some(({ kind }) => kind === 'partD') === true;
  const hasOnlyDrugs = useHasOnlyDrugs(person.id);
  const newest = totals?.toSorted((a, b) => b.year - a.year)[0];
  if (newest === undefined) return null;
  const missing = Math.max(newest.paid.missing, newest.yourShare.missing);
  return (
    <div className="year">
      <p className="lead">
        <Message
          id={hasOnlyDrugs ? 'claims.yearOnlyDrugs' : hasDrugs ? 'claims.yearWithDrugs' : 'claims.year'}
          values={{ year: String(newest.year), count: newest.claimCount, ...sums(newest) }}
        />
      </p>
      {missing > 0 && (
        <p className="footnote">
          <Message id="claims.yearMissing" values={{ count: missing }} />
        </p>
      )}
    </div>
  );
}

function sums(totals: YearTotals) {
  return {
    paid: (
      <strong key="paid">
        <Money amount={totals.paid.amount} mark="none" />
      </strong>
    ),
    yourShare: (
      <strong key="share">
        <Money amount={totals.yourShare.amount} mark="none" />
      </strong>
    ),
  };
}
