export type Random = {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** True with the given probability (0 to 1). */
  readonly chance: (probability: number) => boolean;
  /** One entry of a list. @throws RangeError when the list is empty */
  readonly pick: <T>(list: readonly T[]) => T;
};

/**
 * A repeatable source of numbers: xoshiro128** (Blackman and Vigna 2018) seeded from text.
 * The same parts give the same numbers on every machine; `Math.random` and the clock play no part.
 */
export function randomFrom(...parts: readonly (string | number)[]): Random {
  let seed = textHash(parts.join('|'));
  const word = (): number => {
    seed = (seed + 0x9e3779b9) | 0;
    return mix(seed);
  };
  let a = word();
  let b = word();
  let c = word();
  let d = word() | 1;
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const int = (min: number, max: number): number => min + Math.floor((next() / 0x1_0000_0000) * (max - min + 1));
  return {
    int,
    chance: (probability) => next() < probability * 0x1_0000_0000,
    pick: (list) => {
      const entry = list[int(0, list.length - 1)];
      if (entry === undefined) throw new RangeError('nothing to pick from');
      return entry;
    },
  };
}

/** 32-bit FNV-1a of a text, then mixed so that neighbouring texts do not give neighbouring numbers. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash) >>> 0;
}

function mix(value: number): number {
  let z = value;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
