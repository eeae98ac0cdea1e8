/** Throws: nothing that Electron has and the stand-in lacks is accepted silently. */
export function missing(name: string): never {
  throw new Error(`stand-in: electron's ${name} is not implemented`);
}

/** Adds a throwing property for each member of the real class (surface.json) that the target lacks. */
export function fillMissing(target: object, name: string, members: string[]): void {
  for (const member of members) {
    if (member in target) continue;
    Object.defineProperty(target, member, {
      configurable: true,
      enumerable: false,
      get: () => missing(`${name}.${member}`),
      set(value: unknown) {
        Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}

/** A whole module or class of Electron that the stand-in lacks: touching it throws. */
export function missingModule(name: string): object {
  return new Proxy(function () {}, {
    get: (_target, key) => {
      if (typeof key === 'symbol' || key === 'then' || key === 'prototype') return undefined;
      return missing(`${name}.${key}`);
    },
    apply: () => missing(name),
    construct: () => missing(`new ${name}`),
  });
}
