import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { readPage } from '#main/medicare/page.ts';
import { generateSample } from '#main/samples/generate.ts';
import { v2Bundle } from '#test/practice-medicare/bundle.ts';

const pageSize = 50;
const params = { [constants.ZSTD_c_compressionLevel]: 1 };

export type SamplePages = {
  readonly patientId: string;
  /** Bytes of the claims' JSON, without the bundles around them. */
  readonly jsonBytes: number;
  /** Search answers as text, the first page first. */
  readonly texts: () => Generator<string, void, undefined>;
  /** The claims of each page, as text. */
  readonly claims: () => Generator<readonly string[], void, undefined>;
};

/** A generated person's claims as Medicare's pages of 50. Kept compressed: 100,000 claims are some 2 GB of text. */
export function samplePages(size: number): SamplePages {
  const sample = generateSample({ key: 'mary', seed: 'bench', claims: size, asOf: '2026-01-15' });
  const pages: Buffer[] = [];
  let jsonBytes = 0;
  let batch: string[] = [];
  const flush = (): void => {
    const startIndex = pages.length * pageSize;
    const text = v2Bundle({
      origin: 'https://medicare.example',
      type: 'ExplanationOfBenefit',
      query: [['patient', sample.patientId]],
      paging: { count: pageSize, startIndex },
      total: size,
      transactionTime: '2026-01-15T06:00:00.000+00:00',
      resources: batch,
    });
    pages.push(zstdCompressSync(text, { params }));
    batch = [];
  };
  for (const claim of sample.claims()) {
    const text = JSON.stringify(claim);
    jsonBytes += Buffer.byteLength(text);
    batch.push(text);
    if (batch.length === pageSize) flush();
  }
  if (batch.length > 0) flush();
  const texts: SamplePages['texts'] = function* () {
    for (const page of pages) yield zstdDecompressSync(page).toString('utf8');
  };
  return {
    patientId: sample.patientId,
    jsonBytes,
    texts,
    *claims() {
      // A slice would keep, and be read through, the whole page: the claims are measured as texts of their own.
      for (const text of texts()) yield readPage(text).resources.map((claim) => Buffer.from(claim).toString('utf8'));
    },
  };
}
