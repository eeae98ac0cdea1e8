import { Message } from '../../i18n/message.tsx';
import { Money } from '../../ui/money.tsx';
import { amountLabel } from './amount-labels.ts';
import { Approved, BillingCode, LineExtras, NoteLetters } from './line-parts.tsx';
import type { LinesProps } from './line-parts.tsx';
import { LineTitle } from './line-words.tsx';

/** The same seven facts of each service one below the other, for a narrow window or large text. */
export function LineCards({ claim, lines, notes, columns }: LinesProps) {
  return (
    <ul className="line-cards">
      {lines.map((line) => (
        <li key={line.sequence} className="line-card">
          <h3 className="line-title">
            <LineTitle claim={claim} line={line} />
          </h3>
          <span className="line-extra">
            <BillingCode line={line} />
          </span>
          <LineExtras claim={claim} line={line} />
          <dl className="card-amounts">
            {columns.approval && (
              <div>
                <dt>
                  <Message id="line.column.approved" />
                </dt>
                <dd>
                  <Approved line={line} />
                </dd>
              </div>
            )}
            {columns.amounts.map((name) => (
              <div key={name}>
                <dt>
                  <Message id={amountLabel(claim.kind, name)} />
                </dt>
                <dd>
                  <Money amount={line.amounts[name]} />
                </dd>
              </div>
            ))}
            {line.reasonCodes.length > 0 && (
              <div>
                <dt>
                  <Message id="line.column.notes" />
                </dt>
                <dd>
                  <NoteLetters line={line} notes={notes} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
