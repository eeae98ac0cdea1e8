import { Message } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';
import { amountLabel } from './amount-labels.ts';
import { Approved, BillingCode, LineExtras, NoteLetters } from './line-parts.tsx';
import type { LinesProps } from './line-parts.tsx';
import { LineTitle } from './line-words.tsx';

/** The seven columns of a Medicare Summary Notice, in its order, as far as the lines fill them. */
export function LineTable({ claim, lines, notes, columns }: LinesProps) {
  return (
    <table className="table line-table">
      <caption className="only-read">
        <Message id="lines.caption" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Message id="line.column.service" />
          </th>
          {columns.approval && (
            <th scope="col">
              <Message id="line.column.approved" />
            </th>
          )}
          {columns.amounts.map((name) => (
            <th key={name} scope="col" className="amount">
              <Message id={amountLabel(claim.kind, name)} />
            </th>
          ))}
          {columns.notes && (
            <th scope="col">
              <Message id="line.column.notes" />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.sequence}>
            <th scope="row" className="line-service">
              <span className="line-title">
                <LineTitle claim={claim} line={line} />
              </span>
              <span className="line-extra">
                <BillingCode line={line} />
              </span>
              <LineExtras claim={claim} line={line} />
            </th>
            {columns.approval && (
              <td>
                <Approved line={line} />
              </td>
            )}
            {columns.amounts.map((name) => (
              <td key={name} className="amount">
                <Money amount={line.amounts[name]} />
              </td>
            ))}
            {columns.notes && (
              <td>
                <NoteLetters line={line} notes={notes} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
