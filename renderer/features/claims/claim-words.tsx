import type { ClaimKind, ClaimSummary } from '#shared/domain/claim.ts';
import { WithOfficial } from '../../ui/official.tsx';

type Titled = { readonly kind: ClaimKind; readonly title: string };

/** The title of a claim; of a prescription it ends with the drug: `Receta: Lipitor` (main/claims/words). */
export function ClaimTitle({ claim }: { readonly claim: Titled }) {
  return <WithOfficial text={claim.title} names={[drugIn(claim)]} />;
}

/** What happened, in a sentence with the provider's and the drug's name in it. */
export function ClaimSentence({
  claim,
}: {
  readonly claim: Pick<ClaimSummary, 'kind' | 'title' | 'sentence' | 'provider'>;
}) {
  return <WithOfficial text={claim.sentence} names={[drugIn(claim), ...spoken(claim.provider.name)]} />;
}

/** A provider's name as it may stand in a sentence: Spanish ones leave "Dr." out, because they would need "el Dr." or "la Dra.". */
export function spoken(name: string | null): readonly (string | null)[] {
  return [name, name?.replace(/^Dr\. /, '') ?? null];
}

function drugIn({ kind, title }: Titled): string | null {
  const colon = title.indexOf(': ');
  return kind === 'partD' && colon > 0 ? title.slice(colon + 2) : null;
}
