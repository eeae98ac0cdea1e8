/** How a figure is held against its target: by its ratio to the limit, or by its own value. */
export type Judged = 'ratio at least' | 'ratio at most' | 'value at most';

type Target = { readonly size: number; readonly orMore?: boolean; readonly must: number; readonly goal?: number };
type Description = {
  readonly title: string;
  readonly unit: 'claims/s' | 'ms' | 's' | 'MB' | 'bytes' | 'errors';
  /** What the limit is: something of the same run that the code under test cannot beat, or is compared with. */
  readonly limit: string;
  readonly judged?: Judged;
  /** Targets hold at one number of claims, or from it on. They are those of the project's performance page. */
  readonly targets?: readonly Target[];
};

const question = (title: string, limit: string) => ({ title, limit, unit: 'ms', judged: 'value at most' }) as const;
const growth = (title: string) =>
  ({
    title: `${title}, p95, growth`,
    limit: 'its value at 300, or at the fewest claims',
    unit: 'ms',
    judged: 'ratio at most',
  }) as const;
const listTargets = [{ size: 100_000, must: 5, goal: 2 }];
const listGrowth = [{ size: 100_000, must: 3 }];
const searchTargets = [
  { size: 10_000, must: 8, goal: 3 },
  { size: 100_000, must: 60, goal: 10 },
];
const totalsTargets = [{ size: 100_000, must: 40, goal: 15 }];
const providerTargets = [{ size: 100_000, must: 150, goal: 30 }];
const serviceTargets = [{ size: 100_000, must: 300, goal: 30 }];
const claimTargets = [{ size: 100_000, must: 5, goal: 1.5 }];
const rows = 'reading the same rows alone';
const found = 'the search index alone';
const scan = 'one pass over the index alone';
const lineScan = 'one pass over the lines alone';

/** Every figure that can be measured, by its key. */
export const figures = {
  startBundle: { title: 'code and styles of the window at its start', unit: 'bytes', limit: 'all of the window' },
  startBundleZipped: { title: 'the same, gzipped', unit: 'bytes', limit: 'all of the window, gzipped' },
  firstPaint: { title: 'first paint of the window', unit: 'ms', limit: 'a page of one heading in that browser' },
  windowScreen: { title: 'first screen of the window', unit: 'ms', limit: 'a page of one heading in that browser' },
  mapping: {
    title: 'mapping, of JSON.parse',
    unit: 'claims/s',
    limit: 'JSON.parse of the same texts',
    judged: 'ratio at least',
    targets: [{ size: 10_000, must: 1 }],
  },
  words: { title: 'words to search for, of JSON.parse', unit: 'claims/s', limit: 'JSON.parse of the same texts' },
  ingest: {
    title: 'ingest, of JSON.parse',
    unit: 'claims/s',
    limit: 'JSON.parse of the same texts',
    judged: 'ratio at least',
    targets: [{ size: 10_000, must: 0.17, goal: 0.25 }],
  },
  ingestRaw: { title: 'ingest, of a raw insert', unit: 'claims/s', limit: 'inserting the texts alone, encrypted' },
  ingestGrowth: {
    title: 'ingest, of its rate at 10,000',
    unit: 'claims/s',
    limit: 'its rate at 10,000',
    judged: 'ratio at least',
    targets: [{ size: 100_000, must: 0.55, goal: 0.8 }],
  },
  again: {
    title: 'sync again, nothing changed, of JSON.parse',
    unit: 'claims/s',
    limit: 'JSON.parse of the same texts',
    judged: 'ratio at least',
    targets: [{ size: 10_000, orMore: true, must: 0.6, goal: 0.85 }],
  },
  rederive: {
    title: 're-derive from the raw resources, of ingest',
    unit: 'claims/s',
    limit: 'ingest',
    judged: 'ratio at least',
    targets: [{ size: 10_000, orMore: true, must: 1.5, goal: 2.5 }],
  },
  disk: {
    title: 'bytes on disk a claim, of its JSON',
    unit: 'bytes',
    limit: 'the JSON as received',
    judged: 'ratio at most',
    targets: [{ size: 10_000, orMore: true, must: 0.3, goal: 0.16 }],
  },
  storeLines: { title: 'a claim of 450 lines, stored and searchable', unit: 'ms', limit: 'JSON.parse of its text' },
  showLines: { title: 'a claim of 450 lines, shown whole, with raw', unit: 'ms', limit: 'JSON.parse of its text' },
  storeLarge: { title: 'a claim of 2 MB, stored and searchable', unit: 'ms', limit: 'JSON.parse of its text' },
  showLarge: { title: 'a claim of 2 MB, shown whole, with raw', unit: 'ms', limit: 'JSON.parse of its text' },
  listP50: question('list, no filter, p50', rows),
  listP95: { ...question('list, no filter, p95', rows), targets: listTargets },
  listGrowth: { ...growth('list, no filter'), targets: listGrowth },
  filteredP50: question('list, slowest filter, p50', rows),
  filteredP95: { ...question('list, slowest filter, p95', rows), targets: listTargets },
  filteredGrowth: { ...growth('list, slowest filter'), targets: listGrowth },
  claimP50: question('one claim whole, with raw, p50', 'its raw text and JSON.parse alone'),
  claimP95: {
    ...question('one claim whole, with raw, p95', 'its raw text and JSON.parse alone'),
    targets: claimTargets,
  },
  claimGrowth: growth('one claim whole, with raw'),
  searchOneP50: question('search, 1 letter, p50', found),
  searchOneP95: { ...question('search, 1 letter, p95', found), targets: searchTargets },
  searchOneGrowth: growth('search, 1 letter'),
  searchTwoP50: question('search, 2 letters, p50', found),
  searchTwoP95: { ...question('search, 2 letters, p95', found), targets: searchTargets },
  searchTwoGrowth: growth('search, 2 letters'),
  searchThreeP50: question('search, 3 letters, p50', found),
  searchThreeP95: { ...question('search, 3 letters, p95', found), targets: searchTargets },
  searchThreeGrowth: growth('search, 3 letters'),
  searchWordsP50: question('search, two words, p50', found),
  searchWordsP95: { ...question('search, two words, p95', found), targets: searchTargets },
  searchWordsGrowth: growth('search, two words'),
  searchKindP50: question('search, 2 letters, rarest kind, p50', found),
  searchKindP95: { ...question('search, 2 letters, rarest kind, p95', found), targets: searchTargets },
  searchKindGrowth: growth('search, 2 letters, rarest kind'),
  totalsP50: question('totals by year, p50', scan),
  totalsP95: { ...question('totals by year, p95', scan), targets: totalsTargets },
  totalsGrowth: growth('totals by year'),
  totalsMonthP50: question('totals by month, p50', scan),
  totalsMonthP95: { ...question('totals by month, p95', scan), targets: totalsTargets },
  totalsMonthGrowth: growth('totals by month'),
  totalsKindP50: question('totals by kind, p50', scan),
  totalsKindP95: { ...question('totals by kind, p95', scan), targets: totalsTargets },
  totalsKindGrowth: growth('totals by kind'),
  totalsProviderP50: question('totals by provider, p50', scan),
  totalsProviderP95: { ...question('totals by provider, p95', scan), targets: providerTargets },
  totalsProviderGrowth: growth('totals by provider'),
  totalsServiceP50: question('totals by service, p50', lineScan),
  totalsServiceP95: { ...question('totals by service, p95', lineScan), targets: serviceTargets },
  totalsServiceGrowth: growth('totals by service'),
  countsP50: question('counts by kind and year, p50', scan),
  countsP95: { ...question('counts by kind and year, p95', scan), targets: totalsTargets },
  countsGrowth: growth('counts by kind and year'),
  csv: {
    title: 'CSV, of reading rows alone',
    unit: 'claims/s',
    limit: 'reading the same rows alone',
    judged: 'ratio at least',
    targets: [{ size: 100_000, must: 0.45, goal: 0.6 }],
  },
  csvMemory: {
    title: 'CSV, peak memory above start',
    unit: 'MB',
    limit: 'reading the same rows alone',
    judged: 'value at most',
    targets: [{ size: 100_000, must: 100, goal: 60 }],
  },
  syncSlow: {
    title: 'sync at 100 ms a page, of bare paging',
    unit: 's',
    limit: 'bare paging of the same server',
    judged: 'ratio at most',
    targets: [{ size: 3_000, orMore: true, must: 1.15, goal: 1.05 }],
  },
  syncFast: { title: 'sync without network delay, of bare paging', unit: 's', limit: 'bare paging of the same server' },
  delayP99: {
    title: 'main event-loop delay in a sync, p99',
    unit: 'ms',
    limit: 'while bare paging',
    judged: 'value at most',
    targets: [{ size: 10_000, must: 20, goal: 12 }],
  },
  delayWorst: {
    title: 'main event-loop delay in a sync, worst',
    unit: 'ms',
    limit: 'while bare paging',
    judged: 'value at most',
    targets: [{ size: 10_000, must: 50, goal: 20 }],
  },
  syncMemory: {
    title: 'peak memory of a sync, whole process',
    unit: 'MB',
    limit: 'bare paging of the same server',
    judged: 'value at most',
    targets: [{ size: 10_000, must: 400, goal: 250 }],
  },
  sdkTime: {
    title: 'every claim as an object, of the official kit',
    unit: 's',
    limit: 'cms-bluebutton-sdk on the same pages',
    judged: 'ratio at most',
    targets: [{ size: 10_000, must: 0.9, goal: 0.6 }],
  },
  sdkMemory: {
    title: 'the same, peak memory',
    unit: 'MB',
    limit: 'cms-bluebutton-sdk on the same pages',
    judged: 'ratio at most',
    targets: [{ size: 10_000, must: 0.6, goal: 0.4 }],
  },
  besideP95: {
    title: 'slowest screen’s query while a sync writes, p95',
    unit: 'ms',
    limit: 'the same queries after it',
    judged: 'value at most',
    targets: [{ size: 3_000, orMore: true, must: 20, goal: 5 }],
  },
  besideBusy: {
    title: 'queries refused while a sync writes (SQLITE_BUSY)',
    unit: 'errors',
    limit: '',
    judged: 'value at most',
    targets: [{ size: 3_000, orMore: true, must: 0, goal: 0 }],
  },
  open: {
    title: 'open with raw key and first page, fresh process',
    unit: 'ms',
    limit: 'opening and reading one row alone',
    judged: 'value at most',
    targets: [{ size: 100_000, must: 50, goal: 10 }],
  },
  firstScreen: {
    title: 'open and first screen, fresh process',
    unit: 'ms',
    limit: 'opening and reading one row alone',
  },
  pdf: {
    title: 'PDF, tagged, per claim, without start',
    unit: 'ms',
    limit: 'Chromium alone, untagged',
    judged: 'value at most',
    targets: [{ size: 3_000, must: 3, goal: 1 }],
  },
  pdfWhole: {
    title: 'PDF, tagged, whole',
    unit: 's',
    limit: 'Chromium alone, untagged',
    judged: 'value at most',
    // It must only finish (here: within the print window's five minutes).
    targets: [{ size: 10_000, must: 300, goal: 10 }],
  },
  pdfMemory: {
    title: 'PDF, peak memory of Chromium',
    unit: 'MB',
    limit: 'Chromium alone, untagged',
    judged: 'value at most',
    targets: [{ size: 10_000, must: 2048 }],
  },
} as const satisfies Readonly<Record<string, Description>>;

export type FigureKey = keyof typeof figures;

/** Said where the comparison is missing, so that its absence is not taken for success. */
export const sdkNotMeasured =
  'Not measured: the official kit, cms-bluebutton-sdk. It brings 200 packages of build tools along, so it is not installed here; see --sdk.';

export function describe(key: FigureKey): Description {
  return figures[key];
}
