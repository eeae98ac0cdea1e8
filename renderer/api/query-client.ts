import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of answers from the main process. Nothing is fetched over a network, so being offline must not pause a read
 * (networkMode), a failed read is not tried again by itself, and an answer stays good until an event says otherwise.
 */
export function createQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: local,
    },
  });
}
