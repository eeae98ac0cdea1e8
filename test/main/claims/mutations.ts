import fc from 'fast-check';
import { variable } from './made-fhir.ts';

type Path = readonly (string | number)[];
type Change = (member: unknown) => unknown;

/** What a member can be replaced by: other types, odd numbers and texts, codings and systems nobody knows. */
const oddities: readonly unknown[] = [
  null,
  '',
  '   ',
  'NULL',
  '~',
  'x',
  '12.345',
  ' 7.5 ',
  0,
  -10,
  0.0000001,
  424627.40625,
  1e21,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  [{ coding: [{}] }],
  { coding: 'x' },
  { value: '1e5' },
  { value: -0.005 },
  { value: 5, currency: 'EUR' },
  { reference: '#' },
  '2026-02-31',
  '9999-12-31',
  { system: 'http://nobody.knows/this ', code: variable('x', 'y') },
];

const repeat =
  (times: number): Change =>
  (member) => {
    const list: readonly unknown[] = Array.isArray(member) ? member : [member];
    return Array.from({ length: times }, () => list).flat();
  };

/** Everything that is done to one member of a claim. */
const changes: fc.Arbitrary<Change> = fc.oneof(
  // Dropped: as absent as if it had never been written.
  fc.constant<Change>(() => undefined),
  fc.constantFrom(...oddities).map<Change>((odd) => () => odd),
  fc.constant<Change>((member) => [member, member]),
  fc.constant(repeat(2)),
  fc.constant<Change>((member) => (typeof member === 'string' ? `${member}  ` : member)),
  fc.constant<Change>((member) => (typeof member === 'string' ? `${member}-nobody-knows-this` : member)),
  fc.constant<Change>((member) => (typeof member === 'number' ? -member : member)),
  fc.constant<Change>((member) => (typeof member === 'number' ? member + 0.0050001 : member)),
  fc.constant<Change>((member) => (typeof member === 'number' ? String(member) : member)),
  fc.double({ noNaN: true }).map<Change>((number) => (member) => (typeof member === 'number' ? number : member)),
);

/** The claim with one to eight of its members changed. */
export function mutationsOf(claims: readonly unknown[]): fc.Arbitrary<unknown> {
  return pathsOf(claims, () => true).chain(({ claim, paths }) =>
    fc
      .array(fc.tuple(fc.constantFrom(...paths), changes), { minLength: 1, maxLength: 8 })
      .map((steps) => steps.reduce<unknown>((value, [path, change]) => changed(value, path, change), claim)),
  );
}

/** The claim with one of its lists five hundred times as long. */
export function longListsOf(claims: readonly unknown[]): fc.Arbitrary<unknown> {
  return pathsOf(claims, Array.isArray).chain(({ claim, paths }) =>
    fc.constantFrom(...paths).map((path) => changed(claim, path, repeat(500))),
  );
}

type Choice = { readonly claim: unknown; readonly paths: readonly Path[] };

function pathsOf(claims: readonly unknown[], isWanted: (member: unknown) => boolean): fc.Arbitrary<Choice> {
  const choices = claims
    .map((claim) => ({ claim, paths: paths(claim, isWanted).filter(([first]) => first !== 'resourceType') }))
    .filter((choice) => choice.paths.length > 0);
  return fc.constantFrom(...choices);
}

function paths(value: unknown, isWanted: (member: unknown) => boolean, path: Path = []): readonly Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) =>
          paths(member, isWanted, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length > 0 && isWanted(value) ? [path, ...inner] : inner;
}

/** A copy with the member at the path changed; a change to `undefined` takes it out. */
function changed(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((member: unknown, index) => (index === key ? changed(member, rest, change) : member));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, name === key ? changed(member, rest, change) : member] as const)
      .filter(([, member]) => member !== undefined),
  );
}

/** The claim with every amount negative. */
export function withNegativeMoney(claim: unknown): unknown {
  return mapped(claim, (value) => (isMoney(value) ? { ...value, value: -Math.abs(value.value) } : value));
}

/** The claim with every amount sent a second time, and then another one. */
export function withRepeatedMoney(claim: unknown): unknown {
  return mapped(claim, (value) => {
    if (!Array.isArray(value)) return value;
    const again = value.filter(hasMoney).map((entry) => mapped(entry, another));
    return again.length === 0 ? value : [...(value as readonly unknown[]), ...again];
  });
}

/**
 * The claim with every amount of its lines that has a code of two meanings (claims-data.md, 1.4) under both of them: the odd one, of `oddDollars`,
 * first or last, and without the variable that says the same as the odd one.
 */
export function withDoubledCodes(
  claim: unknown,
  { oddDollars, isFirst }: { oddDollars: number; isFirst: boolean },
): unknown {
  return mapped(claim, (value) => {
    if (!Array.isArray(value) || !value.some(hasMoney)) return value;
    const isOdd = (entry: unknown) => /"paidtoprovider".*line_bene_pmt_amt"/.test(JSON.stringify(entry));
    const others = value.filter(
      (entry) => !isOdd(entry) && !JSON.stringify(entry).includes('line_dme_prchs_price_amt'),
    );
    const [real] = others.filter((entry) => JSON.stringify(entry).includes('/line_bene_pmt_amt'));
    if (real === undefined) return value;
    const odd = mapped(real, (part) => {
      if (isMoney(part)) return { ...part, value: oddDollars };
      const isGeneric = typeof part === 'object' && part !== null && 'code' in part && part.code === 'paidtopatient';
      return isGeneric ? { ...part, code: 'paidtoprovider' } : part;
    });
    return isFirst ? [odd, ...others] : [...others, odd];
  });
}

type Money = { readonly value: number };

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number';
}

/** Entries of `total`, `adjudication` and `financial`, not the lines that hold them. */
function hasMoney(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  return ('amount' in entry && isMoney(entry.amount)) || ('usedMoney' in entry && isMoney(entry.usedMoney));
}

function another(value: unknown): unknown {
  return isMoney(value) ? { ...value, value: value.value + 1 } : value;
}

function mapped(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return change(value.map((member: unknown) => mapped(member, change)));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapped(member, change)])));
}
