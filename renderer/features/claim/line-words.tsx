import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Official, WithOfficial } from '../../ui/official.tsx';
import { spoken } from '../claims/claim-words.tsx';
import type { Line } from './line-parts.tsx';

type LineWordsProps = { readonly claim: ClaimDetail; readonly line: Line };

/** What a line is called: of a prescription the drug, of a drug given there our words with the drug behind them (main/claims/words/line-title.ts). */
export function LineTitle({ claim, line }: LineWordsProps) {
  const drug = drugIn(claim, line);
  return drug === line.title ? <Official>{drug}</Official> : <WithOfficial text={line.title} names={[drug]} />;
}

/** A line as a sentence, with the names in it. */
export function LineSentence({ claim, line }: LineWordsProps) {
  const names = [drugIn(claim, line), ...spoken(claim.provider.name), ...spoken(line.performer?.name ?? null)];
  return <WithOfficial text={line.sentence} names={names} />;
}

function drugIn({ kind, drug }: ClaimDetail, { ndc, title }: Line): string | null {
  if (ndc?.display == null) return drug?.name ?? null;
  if (kind === 'partD') return title;
  const colon = title.lastIndexOf(': ');
  return colon > 0 ? title.slice(colon + 2) : null;
}
