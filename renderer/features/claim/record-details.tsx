import type { ClaimDetail, Coded } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Official } from '../../ui/official.tsx';
import { WordLink } from '../help/word-link.tsx';

/** The numbers and codes of the record, for a telephone call or for a closer look. */
export function RecordDetails({ claim }: { readonly claim: ClaimDetail }) {
  const text = useText();
  const momentText = useMomentText();
  const { coverage } = claim;
  const coded = (value: { code: string; display: string | null } | null) => value && (value.display ?? value.code);
  const statusText = (status: Coded) =>
    isKnownStatus(status.code) ? text(`details.paymentStatus.${status.code}`) : (status.display ?? status.code);
  const plan = [coverage.planContract, coverage.planBenefitPackage].filter((part) => part !== null).join(' ');
  return (
    <Disclosure title={<Message id="details.title" />}>
      <Facts
        facts={[
          { name: text('details.claimNumber'), value: claim.claimNumber },
          { name: text('details.resourceId'), value: claim.resourceId },
          { name: text('details.controlNumber'), value: claim.controlNumber },
          { name: text('details.group'), value: claim.group },
          { name: text('details.id'), value: claim.id },
          { name: text('details.version'), value: claim.apiVersion },
          {
            name: text('details.lastUpdated'),
            value: claim.lastUpdated === null ? null : momentText(claim.lastUpdated),
          },
          { name: text('details.status'), value: <Message id={`status.${claim.status}`} /> },
          {
            name: text('details.assignment'),
            help: <WordLink term="assignment" />,
            value:
              claim.assignmentAccepted === null ? null : (
                <Message id={claim.assignmentAccepted ? 'answer.yes' : 'answer.no'} />
              ),
          },
          { name: text('details.denialCode'), value: coded(claim.denialCode) },
          { name: text('details.primaryPayer'), value: coded(claim.primaryPayer) },
          { name: text('details.facilityType'), value: coded(claim.facilityType) },
          { name: text('details.facilityNumber'), value: claim.facilityNumber },
          { name: text('details.billType'), value: claim.billType && Object.values(claim.billType).join('') },
          {
            name: text('details.managedCare'),
            value: claim.managedCarePaid === true ? text('answer.yes') : null,
          },
          { name: text('details.paymentStatus'), value: claim.paymentStatus && statusText(claim.paymentStatus) },
          {
            name: text('details.reasons'),
            value: claim.reasonCodes.map((code) => [claim.reasonTexts[code], code].filter(Boolean).join(' ')).join(' '),
          },
          { name: text('details.part'), value: coverage.part },
          {
            name: text('details.plan'),
            value: coverage.planName === null ? plan : <Official>{coverage.planName}</Official>,
          },
        ]}
      />
    </Disclosure>
  );
}

/** CARIN's list of how a payer decides. */
const paymentStatuses = ['innetwork', 'outofnetwork', 'other'] as const;

function isKnownStatus(code: string): code is (typeof paymentStatuses)[number] {
  return paymentStatuses.some((known) => known === code);
}
