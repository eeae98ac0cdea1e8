import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useCoverage } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { todayHere } from '../../ui/date.tsx';
import { heldParts } from './held-parts.ts';

/** Which parts of Medicare the person has now, as far as Medicare shared it. */
export function CoverageText({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const [today] = useState(todayHere);
  const coverages = useCoverage(person.id).data?.coverages;
  if (coverages === undefined) return null;
  const names = heldParts(coverages, { today, hasMedicareAdvantage: person.hasMedicareAdvantage }).map((part) =>
    text(`coverage.${part}`),
  );
  return names.length === 0 ? <Message id="money.missing" /> : <>{names.join(', ')}</>;
}
