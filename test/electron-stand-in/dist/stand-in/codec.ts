/** How contextBridge carries functions and promises across; IPC has no hooks and refuses both. */
export type CodecHooks = {
  fn(f: (...args: never[]) => unknown): number;
  promise(p: Promise<unknown>): string;
  callFn(id: number): (...args: unknown[]) => unknown;
  getPromise(id: string): Promise<unknown>;
};
export type Codec = { encode: (value: unknown) => string; decode: (text: string) => unknown };

/**
 * Structured clone over JSON text: Date, Map, Set, RegExp, BigInt, typed arrays, Error, cycles, holes, -0, undefined.
 * makeCodec refers to nothing outside itself, because it also runs, as text, inside the page (world-source.ts).
 */
export function makeCodec(hooks?: CodecHooks): Codec {
  type Encoded = null | boolean | string | number | { n?: string; u?: 1; b?: string; f?: number; r?: number };
  type Row = [type: string, ...rest: unknown[]];
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errors: Record<string, new (message: string) => Error> = {
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };
  const inNode = typeof Buffer !== 'undefined';
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

  function toBase64(bytes: Uint8Array): string {
    if (inNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  }
  function fromBase64(text: string): ArrayBuffer {
    if (inNode) return new Uint8Array(Buffer.from(text, 'base64')).buffer;
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
  }
  function refuse(what: string): never {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  }

  function encode(root: unknown): string {
    const table: Row[] = [];
    const seen = new Map<unknown, number>();
    function encodeNumber(value: number): Encoded {
      if (Object.is(value, -0)) return { n: '-0' };
      return Number.isFinite(value) ? value : { n: String(value) };
    }
    function encodeAny(value: unknown): Encoded {
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
      if (typeof value === 'number') return encodeNumber(value);
      if (value === undefined) return { u: 1 };
      if (typeof value === 'bigint') return { b: String(value) };
      if (typeof value === 'symbol') return refuse(String(value));
      if (typeof value === 'function') return hooks ? { f: hooks.fn(value as () => unknown) } : refuse(String(value));
      const known = seen.get(value);
      if (known !== undefined) return { r: known };
      const index = table.push(['Object', []]) - 1;
      seen.set(value, index);
      table[index] = encodeObject(value);
      return { r: index };
    }
    function encodeObject(value: object): Row {
      const tag = tagOf(value);
      if (value instanceof Promise) return hooks ? ['Promise', hooks.promise(value)] : refuse('#<Promise>');
      if (value instanceof Date) return ['Date', Number(value)];
      if (value instanceof RegExp) return ['RegExp', value.source, value.flags];
      if (value instanceof Map) return ['Map', [...value].map(([k, v]) => [encodeAny(k), encodeAny(v)])];
      if (value instanceof Set) return ['Set', [...value].map(encodeAny)];
      if (value instanceof ArrayBuffer) return ['ArrayBuffer', toBase64(new Uint8Array(value))];
      if (ArrayBuffer.isView(value)) {
        if (!views[tag]) refuse(`#<${tag}>`);
        return [tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
      }
      if (value instanceof Error) return encodeError(value);
      if (['Boolean', 'Number', 'String'].includes(tag)) return [tag, value.valueOf()];
      if (Array.isArray(value)) return encodeArray(value);
      if (tag !== 'Object') return refuse(`#<${tag}>`);
      if (typeof value.constructor === 'function' && '__standinUncloneable' in value.constructor) refuse('An object');
      return ['Object', Object.entries(value).map(([k, v]) => [k, encodeAny(v)])];
    }
    function encodeError(error: Error): Row {
      const name = !hooks && errors[error.name] ? error.name : 'Error'; // contextBridge keeps the message only
      const row: Row = ['Error', name, error.message, error.stack];
      if ('cause' in error) row.push(encodeAny(error.cause));
      return row;
    }
    function encodeArray(list: unknown[]): Row {
      const keys = hooks ? [...list.keys()].map(String) : Object.keys(list); // contextBridge fills holes
      return ['Array', list.length, keys.map((k) => [k, encodeAny(list[Number(k)])])];
    }
    const encodedRoot = encodeAny(root);
    return JSON.stringify([encodedRoot, table]);
  }

  function decode(text: string): unknown {
    const [root, table] = JSON.parse(text) as [Encoded, Row[]];
    const made: unknown[] = [];
    function decodeAny(x: Encoded): unknown {
      if (x === null || typeof x !== 'object') return x;
      if (x.n !== undefined) return Number(x.n);
      if (x.u) return undefined;
      if (x.b !== undefined) return BigInt(x.b);
      if (x.f !== undefined) return hooks?.callFn(x.f);
      const index = x.r ?? 0;
      if (!(index in made)) decodeRow(index, table[index] ?? ['Object', []]);
      return made[index];
    }
    function put(target: object, key: PropertyKey, value: unknown, enumerable = true): void {
      Object.defineProperty(target, key, { value, writable: true, enumerable, configurable: true });
    }
    function decodeRow(index: number, [type, a, b, c, d]: Row): void {
      const pairs = (list: unknown) => list as [Encoded, Encoded][];
      switch (type) {
        case 'Object': {
          const target = (made[index] = {});
          for (const [k, v] of pairs(a)) put(target, k as string, decodeAny(v));
          return;
        }
        case 'Array': {
          const list: unknown[] = (made[index] = []);
          list.length = a as number; // holes stay holes
          for (const [k, v] of pairs(b)) put(list, k as string, decodeAny(v));
          return;
        }
        case 'Map': {
          const map = (made[index] = new Map());
          for (const [k, v] of pairs(a)) map.set(decodeAny(k), decodeAny(v));
          return;
        }
        case 'Set': {
          const set = (made[index] = new Set());
          for (const v of a as Encoded[]) set.add(decodeAny(v));
          return;
        }
        case 'Error': {
          const error = (made[index] = new (errors[String(a)] ?? Error)(String(b)));
          put(error, 'stack', c, false);
          if (d !== undefined) put(error, 'cause', decodeAny(d), false);
          return;
        }
        default:
          made[index] = decodePlain(type, a, b);
      }
    }
    function decodePlain(type: string, a: unknown, b: unknown): unknown {
      if (type === 'Date') return new Date(a === null ? Number.NaN : (a as number));
      if (type === 'RegExp') return new RegExp(a as string, b as string);
      if (type === 'Promise') return hooks?.getPromise(a as string);
      if (type === 'ArrayBuffer') return fromBase64(a as string);
      const View = views[type];
      return View ? new View(fromBase64(a as string)) : Object(a);
    }
    return decodeAny(root);
  }
  return { encode, decode };
}
