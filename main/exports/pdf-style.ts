import type { ExportWords } from './words/shape.ts';

/**
 * The look of every printed page. Large print: 12.5 pt text, nothing under 10 pt (CMS calls 18 pt "large print" on request; 12 is its usual
 * minimum). Ink on white with rules instead of fills, so that a printer without colour loses nothing; every grey has contrast 7:1 or more.
 * Its own plain look: neither the colours nor the layout of a government notice. Page numbers come from CSS page margin boxes
 * (Chromium 131 and later), so the printer function must not add a header or footer and must prefer the CSS page size.
 */
export function pdfStyle(words: ExportWords, isLargePrint = false): string {
  const [page, of] = words.page.pageOf;
  return `
@page {
  size: letter ${isLargePrint ? 'landscape' : 'portrait'};
  margin: 13mm 13mm 17mm;
  @bottom-left { content: ${cssText(`ClaimKeep · ${words.page.notABill}`)}; font: 10pt ${fonts}; color: ${ink.soft}; }
  @bottom-right { content: ${cssText(`${page} `)} counter(page) ${cssText(` ${of} `)} counter(pages); font: 10pt ${fonts}; color: ${ink.soft}; }
}
${baseRules}
${frameRules}
${tableRules}
${isLargePrint ? largeRules : ''}`;
}

/** Text as a CSS string (CSS Syntax 3, section 4.3.5). Only our own words ever go through it. */
function cssText(text: string): string {
  return `"${text.replaceAll(/["\\\n<]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

const fonts = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Open Sans", "Noto Sans", sans-serif';
const ink = { text: '#1b1b1b', soft: '#4d4d4d', accent: '#1d4b3f', rule: '#8a8a8a', hair: '#c9c9c9' };

/** 12.5 points times 1.44 are 18, what CMS sends out as large print. The amounts then need the long side of the paper. */
const largeRules = 'body { zoom: 1.44; }';

const baseRules = `
* { box-sizing: border-box; }
html { font: 12.5pt/1.42 ${fonts}; color: ${ink.text}; background: #fff; font-variant-numeric: tabular-nums; }
body { margin: 0; }
h1 { font-size: 23pt; line-height: 1.15; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 16.5pt; line-height: 1.2; margin: 18pt 0 5pt; color: ${ink.accent}; break-after: avoid; }
h3 { font-size: 12.5pt; margin: 10pt 0 2pt; break-after: avoid; }
p { margin: 0 0 6pt; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 6pt; padding-left: 16pt; }
li { margin: 0 0 3pt; break-inside: avoid; }
bdi { overflow-wrap: anywhere; }
.soft { color: ${ink.soft}; }
.small { font-size: 10.5pt; line-height: 1.35; }
.line { display: block; line-height: 1.3; }
`;

const frameRules = `
.masthead { border-top: 4pt solid ${ink.accent}; padding-top: 9pt; }
.brand { font-size: 11pt; font-weight: 700; color: ${ink.accent}; letter-spacing: 0.02em; margin: 0 0 10pt; }
.brand span { float: right; font-weight: 400; color: ${ink.soft}; letter-spacing: 0; }
.lead { font-size: 14pt; margin: 8pt 0 0; }
.not-a-bill { border: 1.5pt solid ${ink.text}; padding: 7pt 11pt; margin: 13pt 0 0; break-inside: avoid; }
.not-a-bill p { margin: 1pt 0 0; }
.not-a-bill .big { font-size: 15pt; font-weight: 700; margin: 0; }
.sample { font-weight: 700; margin: 10pt 0 0; }
.warning { border-left: 4pt solid ${ink.text}; padding: 2pt 0 2pt 10pt; margin: 12pt 0 0; font-weight: 700; }
.facts { display: table; list-style: none; padding: 0; margin: 12pt 0 0; line-height: 1.35; }
h2 + .facts { margin-top: 4pt; }
.facts li { display: table-row; }
.facts span { display: table-cell; color: ${ink.soft}; padding: 1pt 16pt 1pt 0; white-space: nowrap; }
.facts bdi { display: table-cell; padding: 1pt 0; font-weight: 600; }
.whole { break-inside: avoid; }
.about { border-top: 1pt solid ${ink.rule}; margin-top: 20pt; break-inside: avoid; }
.about h2 { margin-top: 10pt; font-size: 13pt; color: ${ink.text}; }
.how { break-inside: avoid; margin-top: 8pt; }
.how h3 { margin-top: 0; }
.own-note { border-left: 4pt solid ${ink.accent}; padding-left: 10pt; margin-top: 14pt; break-inside: avoid; }
.own-note h2 { margin-top: 0; }
`;

/** A `tfoot` would be repeated on every page, so totals are the last row of the body; `thead` is meant to repeat. */
const tableRules = `
table { font-size: 12pt; width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 8pt; }
caption { text-align: left; color: ${ink.soft}; font-size: 11pt; padding: 0 0 4pt; }
.named caption { padding-top: 6pt; color: ${ink.text}; font-size: 12.5pt; font-weight: 700; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: baseline; padding: 5pt 4pt; line-height: 1.3; overflow-wrap: break-word; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 10.5pt; line-height: 1.2; vertical-align: bottom; border-bottom: 1.5pt solid ${ink.text}; }
tbody th { font-weight: 400; }
tbody tr { border-bottom: 0.75pt solid ${ink.hair}; }
.title { font-weight: 700; display: block; }
.date { width: 62pt; }
.money { width: 75pt; text-align: right; }
.long { font-size: 10pt; letter-spacing: -0.02em; }
.count { width: 56pt; text-align: right; }
.from { width: 190pt; padding-left: 18pt; }
.yes-no { width: 66pt; }
.code { width: 92pt; }
.role { width: 128pt; }
.missing { color: ${ink.soft}; font-size: 10pt; line-height: 1.2; }
.set-aside, .set-aside .title { color: ${ink.soft}; font-weight: 400; }
.set-aside .money { text-decoration: line-through; text-decoration-thickness: 0.5pt; }
.set-aside .money.missing { text-decoration: none; }
.status { display: inline-block; border: 0.75pt solid ${ink.soft}; border-radius: 2pt; padding: 0 4pt; font-size: 10pt; font-weight: 600; color: ${ink.text}; }
.total { border-top: 1.5pt solid ${ink.text}; border-bottom: 1.5pt solid ${ink.text}; break-before: avoid; }
.total th, .total td { font-weight: 700; }
.total .money { font-size: 10.5pt; }
.without { display: block; font-weight: 400; font-size: 10pt; line-height: 1.2; color: ${ink.soft}; }
`;
