import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type Column<Row> = {
  readonly key: string;
  /** Head of the column; in a card the words beside the value. */
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** A second, quieter line of the cell. */
  readonly note?: (row: Row) => ReactNode;
  /** `amount` stands at the right, digits under digits; `date` is never broken; `control` holds a button or a field. */
  readonly kind?: 'text' | 'amount' | 'date' | 'control';
  /** This column names the row. Without one it is the first. */
  readonly isHeader?: boolean;
};

type DataTableProps<Row> = {
  readonly caption: ReactNode;
  /** The caption is always read by a screen reader; seen only where no heading above says the same. */
  readonly isCaptionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where the row leads. The whole row can be pressed; null for a row that leads nowhere. */
  readonly rowLink?: (row: Row) => string | null;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Rows of one group stand together already; each group begins with its name. */
  readonly groupOf?: (row: Row) => { readonly key: string; readonly name: ReactNode };
  /** A last row, for example the sums: a cell for each column key. */
  readonly total?: Readonly<Record<string, ReactNode>>;
};

/**
 * A table that never scrolls sideways: where its place is narrow (styles/data-table.css) each row becomes a card with the names of the
 * columns beside the values. For a screen reader it stays a table: Chromium keeps the roles whatever the layout (test/e2e/layout.spec.ts).
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionShown = false, columns, rows, rowKey, groupOf, total } = props;
  const header = columns.find(({ isHeader }) => isHeader === true) ?? columns[0];
  return (
    <div className="data-table-frame">
      <table className="data-table">
        <caption className={isCaptionShown ? 'data-table-caption' : 'only-read'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(rows, groupOf).map(({ key, name, rows: ofGroup }) => (
          <tbody key={key}>
            {name !== null && (
              <tr className="data-table-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {name}
                </th>
              </tr>
            )}
            {ofGroup.map((row) => (
              <Fragment key={rowKey(row)}>
                <DataRow {...props} row={row} header={header} />
              </Fragment>
            ))}
          </tbody>
        ))}
        {total !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column} isHeader={column === header}>
                  {total[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type DataRowProps<Row> = DataTableProps<Row> & { readonly row: Row; readonly header: Column<Row> | undefined };

function DataRow<Row>({ row, header, columns, rowLink, rowClass }: DataRowProps<Row>) {
  const link = rowLink?.(row) ?? null;
  return (
    <tr className={[link === null ? '' : 'row-with-link', rowClass?.(row) ?? ''].join(' ').trim()}>
      {columns.map((column) => {
        const content = column.cell(row);
        const note = column.note?.(row);
        return (
          <Cell key={column.key} column={column} isHeader={column === header}>
            {column === header && link !== null ? (
              <Link className="row-link" to={link}>
                {content}
              </Link>
            ) : (
              content
            )}
            {note !== undefined && note !== null && <span className="cell-note">{note}</span>}
          </Cell>
        );
      })}
    </tr>
  );
}

type CellProps<Row> = { readonly column: Column<Row>; readonly isHeader: boolean; readonly children: ReactNode };

function Cell<Row>({ column, isHeader, children }: CellProps<Row>) {
  if (isHeader) {
    return (
      <th scope="row" className={classOf(column)}>
        {children}
      </th>
    );
  }
  return (
    <td className={classOf(column)} data-name={column.name}>
      <span className="cell-value">{children}</span>
    </td>
  );
}

function classOf({ kind = 'text' }: Pick<Column<never>, 'kind'>): string {
  return `cell-${kind}`;
}

type Group<Row> = { readonly key: string; readonly name: ReactNode; readonly rows: Row[] };

function groupsOf<Row>(rows: readonly Row[], groupOf: DataTableProps<Row>['groupOf']): readonly Group<Row>[] {
  if (groupOf === undefined) return [{ key: 'all', name: null, rows: [...rows] }];
  const groups: Group<Row>[] = [];
  for (const row of rows) {
    const { key, name } = groupOf(row);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, name, rows: [row] });
  }
  return groups;
}
