import type { ExportClaimRow } from '#shared/domain/export-rows.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { providerText } from './printed-text.ts';
import type { ExportWords } from './words/shape.ts';

/** What the person wrote about one claim, below it: the star, the note and the tags; nothing where there is none. */
export function claimNotes(claim: Pick<ExportClaimRow, 'isStarred' | 'note' | 'tags'>, words: ExportWords): Markup {
  const said = [
    claim.isStarred ? words.csv.starred : '',
    claim.note === '' ? '' : `${words.csv.note}: ${claim.note}`,
    tagWords(claim.tags, words),
  ].filter((part) => part !== '');
  return markup`${said.map((part) => markup` <bdi class="line small">${part}</bdi>`)}`;
}

/** What the person wrote about providers and medicines, once each, after the claims. null: nothing. */
export function otherNotes(claims: readonly ExportClaimRow[], words: ExportWords): Markup | null {
  const notes = new Map<string, string>();
  for (const claim of claims) {
    const ofProvider = said(claim.providerNote, claim.providerTags, words);
    if (ofProvider !== '') notes.set(providerText(claim.provider, words), ofProvider);
    const ofMedicine = said(claim.medicineNote, claim.medicineTags, words);
    if (ofMedicine !== '') notes.set(claim.title, ofMedicine);
  }
  if (notes.size === 0) return null;
  return markup`<section>
<h2>${words.list.otherNotes}</h2>
<ul>${[...notes].map(([name, text]) => markup`<li><bdi class="title">${name}</bdi> <bdi>${text}</bdi></li>`)}</ul>
</section>`;
}

function said(note: string, tags: readonly string[], words: ExportWords): string {
  return [note, tagWords(tags, words)].filter((part) => part !== '').join(' · ');
}

function tagWords(tags: readonly string[], words: ExportWords): string {
  return tags.length === 0 ? '' : `${words.csv.tags}: ${tags.join(', ')}`;
}
