import { Link } from 'react-router';
import type { MedicineSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMedicines } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { DaysLeft } from './days-left.tsx';
import { MedicineName } from './medicine-name.tsx';

const columns = ['name', 'lastFill', 'lasts', 'fills', 'paid'] as const;

/** Every medicine, the one filled last first. */
export function MedicinesPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('medicines.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="medicines.lead" />
      </p>
      <Loaded query={useMedicines(person.id)}>
        {(medicines) =>
          medicines.length === 0 ? (
            <p>
              <Message id="medicines.none" />
            </p>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption className="only-read">
                  <Message id="medicines.caption" />
                </caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col" className={column === 'paid' || column === 'fills' ? 'amount' : ''}>
                        <Message id={`medicines.column.${column}`} />
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {medicines.map((medicine) => (
                    <MedicineRow key={medicine.key} personId={person.id} medicine={medicine} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function MedicineRow({ personId, medicine }: { readonly personId: string; readonly medicine: MedicineSummary }) {
  return (
    <tr>
      <th scope="row">
        <Link to={paths.medicine(personId, medicine.key)}>
          <MedicineName medicine={medicine} />
        </Link>
        {medicine.pharmacy !== null && <span className="claim-kind">{medicine.pharmacy}</span>}
      </th>
      <td>{medicine.lastFill === null ? <Message id="date.none" /> : <CalendarDate date={medicine.lastFill} />}</td>
      <td>
        <DaysLeft lastsUntil={medicine.lastsUntil} />
      </td>
      <td className="amount">{medicine.fillCount}</td>
      <td className="amount">
        <Money amount={medicine.youPaid.amount} mark="none" />
      </td>
    </tr>
  );
}
