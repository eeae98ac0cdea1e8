import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaimFilters } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Notice } from '../../ui/notice.tsx';

/** True when there are claims and all of them are prescriptions. */
export function useHasOnlyDrugs(personId: string): boolean {
  const kinds = useClaimFilters(personId).data?.kinds ?? [];
  return kinds.length > 0 && kinds.every(({ kind }) => kind === 'partD');
}

/**
 * More than half of the people have Medicare Advantage, and Medicare then sends only drugs: that is said above the list, always, so that
 * nobody looks for visits that cannot come. Where no plan is named, a list with nothing but drugs gets the same answer with an "if".
 */
export function WhyOnlyDrugs({ person }: { readonly person: PersonSummary }) {
  const hasAdvantage = person.hasMedicareAdvantage;
  const hasOnlyDrugs = useHasOnlyDrugs(person.id);
  if (person.payer === 'plan' || (!hasAdvantage && !hasOnlyDrugs)) return null;
  // Somebody who changed to such a plan has older visits here.
  const hasVisits = !hasOnlyDrugs && person.claimCount > 0;
  const withPlan = hasVisits
    ? ({ title: 'advantage.titleChanged', text: 'advantage.textChanged' } as const)
    : ({ title: 'advantage.title', text: 'advantage.text' } as const);
  return (
    <Notice title={<Message id={hasAdvantage ? withPlan.title : 'onlyDrugs.title'} />}>
      <p>
        <Message id={hasAdvantage ? withPlan.text : 'onlyDrugs.text'} />
      </p>
    </Notice>
  );
}
