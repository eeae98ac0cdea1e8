import { useState } from 'react';
import type { CoveragePart } from '#shared/domain/person.ts';
import { useCoverage } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';

const parts: readonly CoveragePart[] = ['A', 'B', 'C', 'D', 'dual'];

/** Which parts of Medicare the person has now, as far as Medicare shared it. */
export function CoverageText({ personId }: { readonly personId: string }) {
  const text = useText();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const coverages = useCoverage(personId).data?.coverages;
  if (coverages === undefined) return null;
  const running = coverages.filter(({ end }) => end === null || end >= today).map(({ part }) => part);
  const names = parts.filter((part) => running.includes(part)).map((part) => text(`coverage.${part}`));
  return names.length === 0 ? <Message id="money.missing" /> : <>{names.join(', ')}</>;
}
