import type { Vault } from '#main/auth/vault.ts';
import { toStoreError } from '#main/store/store-error.ts';

/** The same vault, whose failures of the disk (full, read-only, taken) are told with their own codes. */
export function withStoreErrors(vault: Vault): Vault {
  return {
    get: (name) => told(vault.get(name)),
    set: (name, value) => told(vault.set(name, value)),
    delete: (name) => told(vault.delete(name)),
    deleteAll: (names) => told(vault.deleteAll(names)),
    names: () => told(vault.names()),
    clear: () => told(vault.clear()),
    exclusively: (work) => told(vault.exclusively(work)),
  };
}

function told<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw toStoreError(error);
  });
}
