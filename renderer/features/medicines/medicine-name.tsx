import type { MedicineSummary } from '#shared/domain/overview.ts';
import { useText } from '../../i18n/message.tsx';
import { Official } from '../../ui/official.tsx';

/** What a medicine is called; its code where Medicare sent no name. */
export function useMedicineName(): (medicine: Pick<MedicineSummary, 'name' | 'ndc'>) => string {
  const text = useText();
  return ({ name, ndc }) => name ?? (ndc === null ? text('medicines.noCode') : text('medicines.unnamed', { ndc }));
}

export function MedicineName({ medicine }: { readonly medicine: Pick<MedicineSummary, 'name' | 'ndc'> }) {
  const nameOf = useMedicineName();
  return medicine.name === null ? <>{nameOf(medicine)}</> : <Official>{medicine.name}</Official>;
}
