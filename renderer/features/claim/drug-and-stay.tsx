import type { ClaimKind, Coded, Drug, Stay } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate, ServiceDates } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';

/** A code in words, or with a note that we have none for it; nothing for the code that says "not given". */
function useWorded() {
  const text = useText();
  return (coded: Coded | null, notGiven?: string): string | null => {
    if (coded === null || coded.code === notGiven) return null;
    return coded.display ?? `${coded.code}: ${text('coded.noName')}`;
  };
}

/** A prescription as it was filled. */
export function DrugFacts({ drug }: { readonly drug: Drug }) {
  const text = useText();
  const worded = useWorded();
  return (
    <Section title={<Message id="drug.title" />}>
      <Facts
        facts={[
          {
            name: text('drug.name'),
            value: drug.name === null ? drug.ndc && text('coded.noName') : <Official>{drug.name}</Official>,
          },
          { name: text('drug.ndc'), value: drug.ndc },
          { name: text('drug.brandOrGeneric'), value: drug.brandOrGeneric && text(`drug.${drug.brandOrGeneric}`) },
          { name: text('drug.quantity'), value: drug.quantity },
          { name: text('drug.daysSupply'), value: drug.daysSupply },
          { name: text('drug.fillNumber'), value: drug.fillNumber },
          { name: text('drug.refillsAuthorized'), value: drug.refillsAuthorized },
          { name: text('drug.prescriptionNumber'), value: drug.prescriptionNumber },
          { name: text('drug.dispenseAsWritten'), value: worded(drug.dispenseAsWritten, '0') },
          { name: text('drug.prescriptionOrigin'), value: worded(drug.prescriptionOrigin, '0') },
          { name: text('drug.compound'), value: worded(drug.compound, '0') },
          { name: text('drug.dispensingStatus'), value: worded(drug.dispensingStatus) },
          { name: text('drug.coverageStatus'), value: worded(drug.coverageStatus) },
          { name: text('drug.benefitPhase'), value: worded(drug.benefitPhase) },
          { name: text('drug.residence'), value: worded(drug.residence, '00') },
        ]}
      />
    </Section>
  );
}

/** A stay or an episode of care. */
type StayFactsProps = { readonly kind: ClaimKind; readonly stay: Stay; readonly drgTitle: string | null };

export function StayFacts({ kind, stay, drgTitle }: StayFactsProps) {
  const text = useText();
  const worded = useWorded();
  const date = (day: string | null) => day && <CalendarDate date={day} />;
  const period = (from: string | null, to: string | null) => from && <ServiceDates from={from} to={to} />;
  return (
    <Section title={<Message id={kind === 'hha' || kind === 'hospice' ? 'stay.care' : 'stay.title'} />}>
      <Facts
        facts={[
          { name: text('stay.admitted'), value: date(stay.admitted) },
          { name: text('stay.discharged'), value: date(stay.discharged) },
          { name: text('stay.admissionType'), value: worded(stay.admissionType, '9') },
          { name: text('stay.admissionSource'), value: worded(stay.admissionSource, '9') },
          { name: text('stay.dischargeStatus'), value: worded(stay.dischargeStatus) },
          { name: text('stay.patientStatus'), value: worded(stay.patientStatus) },
          { name: text('stay.coveredDays'), value: stay.coveredDays },
          { name: text('stay.coinsuranceDays'), value: stay.coinsuranceDays },
          { name: text('stay.lifetimeReserveDays'), value: stay.lifetimeReserveDays },
          // Every stay has these counts; a zero says nothing.
          { name: text('stay.nonCoveredDays'), value: stay.nonCoveredDays || null },
          { name: text('stay.nonCovered'), value: period(stay.nonCoveredFrom, stay.nonCoveredTo) },
          { name: text('stay.benefitsExhausted'), value: date(stay.benefitsExhausted) },
          { name: text('stay.qualifyingStay'), value: period(stay.qualifyingStayFrom, stay.qualifyingStayTo) },
          { name: text('stay.bloodPints'), value: stay.bloodPints || null },
          { name: text('stay.visits'), value: stay.visits },
          { name: text('stay.lowUtilization'), value: stay.isLowUtilization === true ? text('answer.yes') : null },
          { name: text('stay.homeHealthReferral'), value: worded(stay.homeHealthReferral, '9') },
          { name: text('stay.hospicePeriods'), value: stay.hospicePeriods || null },
          {
            name: text('stay.drg'),
            value: stay.drg === null ? null : <PaymentGroup code={stay.drg} title={drgTitle} />,
          },
        ]}
      />
    </Section>
  );
}

function PaymentGroup({ code, title }: { readonly code: string; readonly title: string | null }) {
  return (
    <>
      {code}: {title === null ? <Message id="coded.noName" /> : <Official>{title}</Official>}
    </>
  );
}
