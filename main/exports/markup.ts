/** HTML that is safe to put into a page: made by {@link markup} only, so text cannot get in unescaped. */
export type Markup = { readonly html: string };

type Part = string | number | null | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that a claim never needs and that break a page: controls but tab and line breaks, direction overrides, halves of a pair. */
const unprintable = /[^\P{Cc}\t\r\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** Text as it may stand in an HTML element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(unprintable, '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

/**
 * A template whose every inserted value is escaped, except what a {@link markup} made. `null` becomes nothing. Values may stand in elements
 * and in quoted attributes; never in a `<style>`, a `<script>` or a URL.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let html = pieces[0] ?? '';
  parts.forEach((part, index) => {
    html += htmlOf(part) + (pieces[index + 1] ?? '');
  });
  return { html };
}

function htmlOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map((one) => one.html).join('');
}
