import { Link } from 'react-router';
import type { CostGroup, CostGrouping, Costs, Sums } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { AmountBar } from '../../ui/amount-bar.tsx';
import { Money } from '../../ui/money.tsx';
import { MonthName } from '../../ui/month-name.tsx';
import { paths } from '../../ui/paths.ts';

type CostsTableProps = {
  readonly by: CostGrouping;
  readonly costs: Costs;
  readonly personId: string;
  readonly withTotal?: boolean;
};

/** One row a group, each with its bar; the sum of all in the last row. By service there is no such row: see "How we added this". */
export function CostsTable({ by, costs, personId, withTotal = true }: CostsTableProps) {
  const most = Math.max(0, ...costs.groups.map((group) => widthOf(group)));
  return (
    <>
      <BarKey />
      <div className="table-scroll">
        <table className="table costs-table">
          <caption className="only-read">
            <Message id={`costs.caption.${by}`} />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Message id={`costs.by.${by}`} />
              </th>
              <th scope="col" className="amount">
                <Message id={by === 'service' ? 'costs.column.services' : 'costs.column.count'} />
              </th>
              {(['billed', 'paid', 'share'] as const).map((column) => (
                <th key={column} scope="col" className="amount">
                  <Message id={`costs.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {costs.groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">
                  <GroupName by={by} group={group} personId={personId} />
                  <AmountBar paid={group.paid.amount.cents} share={group.yourShare.amount.cents} most={most} />
                </th>
                <Amounts sums={group} />
              </tr>
            ))}
          </tbody>
          {withTotal && by !== 'service' && (
            <tfoot>
              <tr>
                <th scope="row">
                  <Message id="costs.total" />
                </th>
                <Amounts sums={costs.total} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function Amounts({ sums }: { readonly sums: Sums }) {
  return (
    <>
      <td className="amount">{sums.claimCount.toLocaleString('en-US')}</td>
      {[sums.billed, sums.paid, sums.yourShare].map((sum, at) => (
        // The three columns never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={at} className="amount">
          <Money amount={sum.amount} mark="none" />
        </td>
      ))}
    </>
  );
}

function GroupName({
  by,
  group,
  personId,
}: {
  readonly by: CostGrouping;
  readonly group: CostGroup;
  readonly personId: string;
}) {
  if (by === 'month') return <MonthName month={group.key} />;
  if (by === 'year') return <Link to={paths.claimsOfYear(personId, group.key)}>{group.key}</Link>;
  if (by !== 'provider') return <>{group.name ?? group.key}</>;
  if (group.key === '') return <Message id="costs.nobody" />;
  return (
    <Link to={paths.claimsOfProvider(personId, group.key)}>
      {group.name ?? <Message id="provider.npi" values={{ npi: group.key }} />}
    </Link>
  );
}

/** What the two colors of the bars are; the numbers stand in the table. */
function BarKey() {
  return (
    <ul className="bar-key" aria-hidden="true">
      {(['paid', 'share'] as const).map((part) => (
        <li key={part}>
          <span className={`bar-key-mark amount-bar-${part}`} />
          <Message id={`costs.bar.${part}`} />
        </li>
      ))}
    </ul>
  );
}

function widthOf({ paid, yourShare }: Sums): number {
  return Math.max(0, paid.amount.cents ?? 0) + Math.max(0, yourShare.amount.cents ?? 0);
}
