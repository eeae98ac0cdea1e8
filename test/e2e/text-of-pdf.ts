import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const open = (path: string) => getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;

/** What a reader finds in a saved PDF: the words of all its pages, with single blanks between them. */
export async function textOfPdf(path: string): Promise<string> {
  const pdf = await open(path);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

export async function firstPageIsTagged(path: string): Promise<boolean> {
  return (await (await (await open(path)).getPage(1)).getStructTree()) !== null;
}
