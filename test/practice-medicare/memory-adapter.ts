import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * The authorization server's store, in memory, one per server: the one that comes with oidc-provider is shared by all servers of
 * a process and warns about itself on the console.
 */
export function memoryAdapterFactory(): (model: string) => Adapter {
  const entries = new Map<string, AdapterPayload>();
  const keysWhere = (matches: (payload: AdapterPayload, key: string) => boolean): string[] =>
    [...entries].filter(([key, payload]) => matches(payload, key)).map(([key]) => key);

  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    const findBy = (member: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> => {
      const [found] = keysWhere((payload, entryKey) => entryKey.startsWith(`${model}:`) && payload[member] === value);
      return Promise.resolve(found === undefined ? undefined : entries.get(found));
    };
    return {
      upsert(id, payload) {
        entries.set(key(id), payload);
        return Promise.resolve(undefined);
      },
      find: (id) => Promise.resolve(entries.get(key(id))),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('userCode', userCode),
      consume(id) {
        const payload = entries.get(key(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve(undefined);
      },
      destroy(id) {
        entries.delete(key(id));
        return Promise.resolve(undefined);
      },
      revokeByGrantId(grantId) {
        for (const found of keysWhere((payload) => payload.grantId === grantId)) entries.delete(found);
        return Promise.resolve(undefined);
      },
    };
  };
}
