import { useIntl } from 'react-intl';
import type { CostGroup, CostGrouping, Sum, Sums } from '#shared/domain/overview.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { AmountBar } from '../../ui/amount-bar.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { MonthName } from '../../ui/month-name.tsx';
import { Official } from '../../ui/official.tsx';
import { paths } from '../../ui/paths.ts';
import { daysOfMonth } from './days-of-month.ts';

type CostsTableProps = {
  readonly by: CostGrouping;
  readonly groups: readonly CostGroup[];
  readonly personId: string;
  /** The year the groups are of; null for all. A row leads to the claims of that year. */
  readonly year: string | null;
  /** The sum of all, as the last row. By service there is none: see "How we added this". */
  readonly total?: Sums;
};

const amounts = ['billed', 'approved', 'paid', 'yourShare'] as const;
const heads = { billed: 'billed', approved: 'approved', paid: 'paid', yourShare: 'share' } as const;

/** One row a group; each leads to its claims. Where no chart can be drawn (names instead of time) each row has its bar. */
export function CostsTable({ by, groups, personId, year, total }: CostsTableProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const most = Math.max(0, ...groups.map((group) => widthOf(group)));
  const hasBars = by !== 'year' && by !== 'month';
  const columns: readonly Column<CostGroup>[] = [
    {
      key: 'name',
      name: text(`costs.by.${by}`),
      cell: (group) => <GroupName by={by} group={group} />,
      ...(hasBars && {
        note: (group: CostGroup) => (
          <AmountBar paid={group.paid.amount.cents} share={group.yourShare.amount.cents} most={most} />
        ),
      }),
    },
    {
      key: 'count',
      name: text(by === 'service' ? 'costs.column.services' : 'costs.column.count'),
      kind: 'amount',
      cell: ({ claimCount }) => formatNumber(claimCount),
    },
    ...amounts.map((key): Column<CostGroup> => ({
      key,
      name: text(`costs.column.${heads[key]}`),
      kind: 'amount',
      cell: (group) => <SumOfClaims sum={group[key]} count={group.claimCount} />,
    })),
  ];
  return (
    <DataTable
      caption={<Message id={`costs.caption.${by}`} />}
      columns={columns}
      rows={groups}
      rowKey={({ key }) => key}
      rowLink={({ key }) => claimsBehind(by, key, personId, year)}
      {...(total !== undefined && {
        total: {
          name: <Message id="costs.total" />,
          count: formatNumber(total.claimCount),
          ...Object.fromEntries(
            amounts.map((key) => [key, <SumOfClaims key={key} sum={total[key]} count={total.claimCount} />]),
          ),
        },
      })}
    />
  );
}

/** A sum says when it is not of all claims of its row. */
function SumOfClaims({ sum, count }: { readonly sum: Sum; readonly count: number }) {
  return (
    <>
      <Money amount={sum.amount} mark="none" />
      {sum.amount.cents !== null && sum.missing > 0 && (
        <span className="cell-note">
          <Message id="costs.column.some" values={{ present: count - sum.missing, count }} />
        </span>
      )}
    </>
  );
}

/** The list of the claims that were added up in a row; null where the list has no such filter. */
function claimsBehind(by: CostGrouping, key: string, personId: string, year: string | null): string | null {
  const ofYear = year === null ? {} : { year };
  if (by === 'year') return paths.claimsWhere(personId, { year: key });
  if (by === 'month') return paths.claimsWhere(personId, daysOfMonth(key));
  if (by === 'kind') return paths.claimsWhere(personId, { kind: key, ...ofYear });
  if (by === 'provider' && key !== '') return paths.claimsWhere(personId, { provider: key, ...ofYear });
  return null;
}

function GroupName({ by, group }: { readonly by: CostGrouping; readonly group: CostGroup }) {
  if (by === 'month') return <MonthName month={group.key} />;
  if (by === 'year') return <>{group.key}</>;
  if (by !== 'provider') return <>{group.name ?? group.key}</>;
  if (group.key === '') return <Message id="costs.nobody" />;
  if (group.name === null) return <Message id="provider.npi" values={{ npi: group.key }} />;
  return <Official>{group.name}</Official>;
}

function widthOf({ paid, yourShare }: Sums): number {
  return Math.max(0, paid.amount.cents ?? 0) + Math.max(0, yourShare.amount.cents ?? 0);
}
