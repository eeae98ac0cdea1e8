import { useIntl } from 'react-intl';
import type { MedicineFill, MedicineSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMedicineFills, useMedicines } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Chart } from '../../ui/chart.tsx';
import { CalendarDate, asUtcNoon, useDayText } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Official } from '../../ui/official.tsx';
import { OneOfList } from '../../ui/one-of-list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { Notes } from '../notes/notes.tsx';
import { DaysLeft } from './days-left.tsx';
import { FillsTable } from './fills-table.tsx';
import { MedicineName, useMedicineName } from './medicine-name.tsx';
import { Pharmacies } from './pharmacies.tsx';
import { Refills } from './refills.tsx';

type MedicinePageProps = { readonly person: PersonSummary; readonly medicineKey: string };

/** One medicine: how long it lasts, a year of refills, its price over time, where it came from, and every fill. */
export function MedicinePage({ person, medicineKey }: MedicinePageProps) {
  return (
    <OneOfList
      list={{ to: paths.medicines(person.id), back: 'medicines.back' }}
      query={useMedicines(person.id)}
      itemKey={medicineKey}
      gone="medicines.none"
    >
      {(medicine) => <Medicine medicine={medicine} person={person} />}
    </OneOfList>
  );
}

function Medicine({ medicine, person }: { readonly medicine: MedicineSummary; readonly person: PersonSummary }) {
  const text = useText();
  const name = useMedicineName()(medicine);
  const paid = <Money key="paid" amount={medicine.youPaid.amount} mark="none" />;
  const price = <Money key="price" amount={medicine.price.amount} mark="none" />;
  return (
    <>
      <PageHeading title={name}>
        <MedicineName medicine={medicine} />
      </PageHeading>
      <p className="lead">
        <Message id="medicine.lead" values={{ count: medicine.fillCount, paid, price }} />
      </p>
      <Facts
        facts={[
          {
            name: text('medicines.column.lastFill'),
            value: medicine.lastFill === null ? null : <CalendarDate date={medicine.lastFill} />,
          },
          { name: text('medicines.column.lasts'), value: <DaysLeft lastsUntil={medicine.lastsUntil} /> },
          {
            name: text('medicine.column.pharmacy'),
            value: medicine.pharmacy && <Official>{medicine.pharmacy}</Official>,
          },
        ]}
      />
      <Notes personId={person.id} subject="medicine" subjectKey={medicine.key} />
      <Loaded query={useMedicineFills(person.id, medicine.key)}>
        {(fills) => (
          <>
            <Refills fills={fills} />
            <Prices fills={fills} />
            <Pharmacies fills={fills} />
            <Section title={<Message id="medicine.fills" />}>
              <FillsTable personId={person.id} fills={fills} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}

/** More points than these are no line any more. */
const mostPoints = 24;

/** What each fill cost in all, and what of it the person paid. One fill makes no line. */
function Prices({ fills }: { readonly fills: readonly MedicineFill[] }) {
  const text = useText();
  const intl = useIntl();
  const dayText = useDayText();
  const points = fills
    .slice(0, mostPoints)
    .toReversed()
    .flatMap(({ claimId, filledOn, price, youPaid }) =>
      filledOn === null
        ? []
        : [
            {
              key: claimId,
              name: dayText(filledOn),
              shortName: intl.formatDate(asUtcNoon(filledOn), { month: 'short', year: '2-digit', timeZone: 'UTC' }),
              values: { price: price.cents, youPaid: youPaid.cents },
            },
          ],
    );
  if (points.length < 2) return null;
  return (
    <Chart
      title={text('medicine.prices')}
      pointsName={text('medicine.column.date')}
      shape="line"
      series={[
        { key: 'price', name: text('medicine.column.price'), tone: 'main' },
        { key: 'youPaid', name: text('medicine.column.paid'), tone: 'own' },
      ]}
      points={points}
      isTableFolded
    />
  );
}
