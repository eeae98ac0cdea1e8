import type { ClaimKind, Drug, Stay } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';

/** A prescription as it was filled. */
export function DrugFacts({ drug }: { readonly drug: Drug }) {
  const text = useText();
  return (
    <Section title={<Message id="drug.title" />}>
      <Facts
        facts={[
          { name: text('drug.name'), value: drug.name ?? (drug.ndc === null ? null : text('coded.noName')) },
          { name: text('drug.ndc'), value: drug.ndc },
          { name: text('drug.brandOrGeneric'), value: drug.brandOrGeneric && text(`drug.${drug.brandOrGeneric}`) },
          { name: text('drug.quantity'), value: drug.quantity },
          { name: text('drug.daysSupply'), value: drug.daysSupply },
          { name: text('drug.fillNumber'), value: drug.fillNumber },
          { name: text('drug.prescriptionNumber'), value: drug.prescriptionNumber },
        ]}
      />
    </Section>
  );
}

/** A stay or an episode of care. */
type StayFactsProps = { readonly kind: ClaimKind; readonly stay: Stay; readonly drgTitle: string | null };

export function StayFacts({ kind, stay, drgTitle }: StayFactsProps) {
  const text = useText();
  const date = (day: string | null) => day && <CalendarDate date={day} />;
  return (
    <Section title={<Message id={kind === 'hha' || kind === 'hospice' ? 'stay.care' : 'stay.title'} />}>
      <Facts
        facts={[
          { name: text('stay.admitted'), value: date(stay.admitted) },
          { name: text('stay.discharged'), value: date(stay.discharged) },
          { name: text('stay.dischargeStatus'), value: stay.dischargeStatus?.display ?? stay.dischargeStatus?.code },
          { name: text('stay.coveredDays'), value: stay.coveredDays },
          { name: text('stay.coinsuranceDays'), value: stay.coinsuranceDays },
          { name: text('stay.lifetimeReserveDays'), value: stay.lifetimeReserveDays },
          { name: text('stay.visits'), value: stay.visits },
          {
            name: text('stay.drg'),
            value: stay.drg === null ? null : `${stay.drg}: ${drgTitle ?? text('coded.noName')}`,
          },
        ]}
      />
    </Section>
  );
}
