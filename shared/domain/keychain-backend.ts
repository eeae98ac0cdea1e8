/** What keeps a key for this user: Windows (DPAPI), macOS (Keychain), on Linux the desktop's keyring or its portal. */
export const keychainBackends = ['windows', 'macos', 'secretService', 'portal'] as const;
export type KeychainBackend = (typeof keychainBackends)[number];
