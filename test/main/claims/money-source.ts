import { centsOf } from '#main/claims/fhir/money.ts';
import type { LineItem } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';

/**
 * A second, slow reading of a claim's money, for tests: what each CMS code says in a resource, looked up anew for every question. It shares
 * with the program only the rounding (`centsOf`, tested by itself); a mistake would have to be made twice to pass.
 */
export type MoneySource = {
  /** The amount the code has on the node, or null. */
  readonly at: (code: string) => number | null;
};

/** Money of a line, with what the program found out about the line (tested elsewhere). */
export type LineSource = MoneySource & {
  readonly isDenied: boolean;
  /** Repeats the claim's total or is only a rate: never added. */
  readonly isTotal: boolean;
  /** Revenue centre 0001. */
  readonly isWholeCharge: boolean;
};

export type ClaimSource = MoneySource & {
  readonly payment: number | null;
  /** The only entry of `total`, when it has no category (old captures). */
  readonly uncodedTotal: number | null;
  readonly lines: readonly LineSource[];
};

type Flags = Pick<LineItem, 'denied' | 'isTotalLine' | 'revenue'>;

export function claimSource(resource: unknown, lines: readonly Flags[]): ClaimSource {
  const totals = objects(member(resource, 'total'));
  const nodes = [
    ...totals.map((entry) => [member(entry, 'category'), member(entry, 'amount')] as const),
    ...objects(member(resource, 'adjudication')).map(
      (entry) => [member(entry, 'category'), member(entry, 'amount')] as const,
    ),
    ...objects(member(resource, 'benefitBalance'))
      .flatMap((balance) => objects(member(balance, 'financial')))
      .map((entry) => [member(entry, 'type'), member(entry, 'usedMoney')] as const),
  ];
  const isUncoded = totals.length === 1 && member(totals[0], 'category') === undefined;
  return {
    at: lookUp(nodes),
    payment: dollarsAt(member(member(resource, 'payment'), 'amount')),
    uncodedTotal: isUncoded ? dollarsAt(member(totals[0], 'amount')) : null,
    lines: objects(member(resource, 'item')).map((item, index) => ({
      at: lookUp(
        objects(member(item, 'adjudication')).map(
          (entry) => [member(entry, 'category'), member(entry, 'amount')] as const,
        ),
      ),
      isDenied: lines[index]?.denied === true,
      isTotal: lines[index]?.isTotalLine === true,
      isWholeCharge: Number(lines[index]?.revenue?.code) === 1,
    })),
  };
}

type Node = readonly [category: unknown, money: unknown];

function lookUp(nodes: readonly Node[]): MoneySource['at'] {
  const read = nodes.flatMap(([category, money]) => {
    const cents = dollarsAt(money);
    const codings = objects(member(category, 'coding'));
    return cents === null ? [] : [{ cents, meanings: new Set(codings.map((coding) => meaningOf(coding, codings))) }];
  });
  return (code) => read.find(({ meanings }) => meanings.has(code))?.cents ?? null;
}

/** Codes that Blue Button uses for two things, told apart by the generic code (claims-data.md, 1.4); asked for as `code!generic`. */
const doubleMeanings = new Set(['line_bene_pmt_amt!paidtoprovider', 'cvrd_d_plan_pd_amt!noncovered']);

function meaningOf(coding: unknown, codings: readonly unknown[]): string | null {
  const code = codeOf(coding);
  const others = codings.map((other) => `${String(code)}!${String(member(other, 'code'))}`);
  return others.find((name) => doubleMeanings.has(name)) ?? code;
}

function codeOf(coding: unknown): string | null {
  const [code, system] = [member(coding, 'code'), member(coding, 'system')];
  if (typeof code !== 'string') return null;
  const [, v2] = /.*\/variables\/(.*)$/s.exec(code) ?? [];
  if (v2 !== undefined) return v2.trim();
  return typeof system === 'string' && /\/(Adjudication|Supporting-Information|Benefit-Balance)\s*$/.test(system)
    ? code.trim()
    : null;
}

function dollarsAt(money: unknown): number | null {
  const currency = member(money, 'currency');
  const isDollars = currency === undefined || currency === null || /^(USD|NULL|~|)$/i.test(trimmed(currency));
  return isDollars ? centsOf(member(money, 'value')) : null;
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : 'not a text';
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function objects(value: unknown): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The amount of the first of the codes that the node has. */
export function oneOf({ at }: MoneySource, ...codes: readonly string[]): Amount {
  for (const code of codes) {
    const cents = at(code);
    if (cents !== null) return reported(cents, code.replace(/!.*/, ''));
  }
  return notReported;
}

export function first(...amounts: readonly Amount[]): Amount {
  return amounts.find(({ cents }) => cents !== null) ?? notReported;
}

/** The known amounts added up, each once, with the codes of all. */
export function added(...amounts: readonly Amount[]): Amount {
  const known = amounts.filter((amount) => amount.cents !== null);
  if (known.length === 0) return notReported;
  const codes = new Set(known.flatMap(({ code }) => code.split('+')));
  return calculated(
    known.reduce((sum, { cents }) => sum + cents, 0),
    [...codes].join('+'),
  );
}

export function positive(amount: Amount): Amount {
  return (amount.cents ?? 0) > 0 ? amount : notReported;
}
