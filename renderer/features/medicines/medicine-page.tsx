import { useMemo } from 'react';
import { Link } from 'react-router';
import type { MedicineFill, MedicineSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMedicineFills, useMedicines } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { Notes } from '../notes/notes.tsx';
import { DaysLeft } from './days-left.tsx';
import { useMedicineName } from './medicine-name.tsx';

const columns = ['date', 'days', 'quantity', 'pharmacy', 'price', 'paid'] as const;
const amounts: readonly string[] = ['days', 'quantity', 'price', 'paid'];

/** One medicine with every fill, so that gaps and early fills and the price over time can be seen. */
export function MedicinePage({
  person,
  medicineKey,
}: {
  readonly person: PersonSummary;
  readonly medicineKey: string;
}) {
  const medicines = useMedicines(person.id);
  const medicine = useMemo(() => medicines.data?.find(({ key }) => key === medicineKey), [medicines.data, medicineKey]);
  return (
    <div className="page">
      <div>
        <LinkButton to={paths.medicines(person.id)} icon="back" look="quiet">
          <Message id="medicines.back" />
        </LinkButton>
      </div>
      <Loaded query={medicines}>
        {() =>
          medicine === undefined ? <Message id="medicines.none" /> : <Medicine medicine={medicine} person={person} />
        }
      </Loaded>
    </div>
  );
}

function Medicine({ medicine, person }: { readonly medicine: MedicineSummary; readonly person: PersonSummary }) {
  const name = useMedicineName()(medicine);
  const paid = <Money key="paid" amount={medicine.youPaid.amount} mark="none" />;
  const price = <Money key="price" amount={medicine.price.amount} mark="none" />;
  return (
    <>
      <PageHeading title={name} />
      <p className="lead">
        <Message id="medicine.lead" values={{ count: medicine.fillCount, paid, price }} />
      </p>
      <p>
        <Message id="medicines.column.lasts" />: <DaysLeft lastsUntil={medicine.lastsUntil} />
      </p>
      <Loaded query={useMedicineFills(person.id, medicine.key)}>
        {(fills) => (
          <div className="table-scroll">
            <table className="table">
              <caption className="only-read">
                <Message id="medicine.caption" />
              </caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col" className={amounts.includes(column) ? 'amount' : ''}>
                      <Message id={`medicine.column.${column}`} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fills.map((fill) => (
                  <FillRow key={fill.claimId} fill={fill} personId={person.id} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      <Notes personId={person.id} subject="medicine" subjectKey={medicine.key} />
    </>
  );
}

function FillRow({ fill, personId }: { readonly fill: MedicineFill; readonly personId: string }) {
  return (
    <tr>
      <th scope="row">
        <Link to={paths.claim(personId, fill.claimId)}>
          {fill.filledOn === null ? <Message id="date.none" /> : <CalendarDate date={fill.filledOn} />}
        </Link>
        {fill.gapDays !== null && fill.gapDays !== 0 && (
          <span className="money-mark">
            <Message
              id={fill.gapDays > 0 ? 'medicine.gap' : 'medicine.early'}
              values={{ days: Math.abs(fill.gapDays) }}
            />
          </span>
        )}
      </th>
      <td className="amount">{fill.daysSupply ?? <Message id="medicines.unknown" />}</td>
      <td className="amount">{fill.quantity ?? <Message id="medicines.unknown" />}</td>
      <td>{fill.pharmacy ?? <Message id="medicines.unknown" />}</td>
      <td className="amount">
        <Money amount={fill.price} mark="none" />
      </td>
      <td className="amount">
        <Money amount={fill.youPaid} mark="none" />
      </td>
    </tr>
  );
}
