import type { makeCodec as MakeCodec } from './codec.ts';

export type Bridge = {
  call(operation: string, args: unknown[]): unknown;
  operations: Record<string, (...args: never[]) => unknown>;
};

/**
 * Synchronous calls between the two JavaScript worlds of one window (the page's own and the preload's), over DOM
 * events whose names only these two scripts know. Runs as text inside the page and keeps the built-ins it needs, so a
 * page that replaces them sees nothing.
 */
export function makeBridge(secret: string, me: string, peer: string, makeCodec: typeof MakeCodec): Bridge {
  const dispatch = window.dispatchEvent.bind(window);
  const Detailed = CustomEvent;
  const apply = Reflect.apply.bind(null);
  const detail: { get?: () => string } | undefined = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail');
  const readDetail = (event: Event) => apply(detail?.get ?? String, event, []);
  const plainError = (e: unknown): Error => {
    if (Object.prototype.toString.call(e) === '[object Error]') return e as Error;
    return new Error((e as { message?: string } | null)?.message ?? String(e));
  };
  const functions: ((...args: never[]) => unknown)[] = [];
  const ids = new WeakMap<object, number>();
  const waiting = new Map<string, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let promises = 0;
  let reply: string | undefined;

  function settle(id: string, ok: boolean, value: unknown): void {
    try {
      call('settle', [id, ok, value]);
    } catch (e) {
      call('settle', [id, false, plainError(e)]);
    }
  }
  const codec = makeCodec({
    fn(f) {
      const known = ids.get(f);
      if (known !== undefined) return known;
      const id = functions.push(f) - 1;
      ids.set(f, id);
      return id;
    },
    promise(p) {
      const id = `${me}${++promises}`;
      p.then(
        (value) => settle(id, true, value),
        (error: unknown) => settle(id, false, plainError(error)),
      );
      return id;
    },
    callFn:
      (id) =>
      (...args) =>
        call('function', [id, args]),
    getPromise: (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject })),
  });
  const operations: Bridge['operations'] = {
    function: (id: number, args: never[]) => functions[id]?.(...args),
    settle(id: string, ok: boolean, value: unknown) {
      const promise = waiting.get(id);
      waiting.delete(id);
      if (ok) promise?.resolve(value);
      else promise?.reject(value);
    },
  };
  window.addEventListener(`${secret}:${me}:reply`, (event) => {
    reply = readDetail(event);
  });
  window.addEventListener(`${secret}:${me}`, (event) => {
    let answer: string;
    try {
      const [operation, args] = codec.decode(readDetail(event)) as [string, never[]];
      answer = codec.encode([true, operations[operation]?.(...args)]);
    } catch (e) {
      answer = codec.encode([false, plainError(e)]);
    }
    dispatch(new Detailed(`${secret}:${peer}:reply`, { detail: answer }));
  });
  function call(operation: string, args: unknown[]): unknown {
    reply = undefined;
    dispatch(new Detailed(`${secret}:${peer}`, { detail: codec.encode([operation, args]) }));
    if (reply === undefined) throw new Error('stand-in: the other world did not answer');
    const [ok, value] = codec.decode(reply) as [boolean, unknown];
    if (!ok) throw value;
    return value;
  }
  return { call, operations };
}
