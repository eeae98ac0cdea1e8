import { useCoverage } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { heldParts } from './held-parts.ts';

/** Which parts of Medicare the person has now, as far as Medicare shared it. */
export function CoverageText({ personId }: { readonly personId: string }) {
  const text = useText();
  const coverages = useCoverage(personId).data?.coverages;
  if (coverages === undefined) return null;
  const names = heldParts(coverages).map((part) => text(`coverage.${part}`));
  return names.length === 0 ? <Message id="money.missing" /> : <>{names.join(', ')}</>;
}
