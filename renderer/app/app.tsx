import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { connectEvents } from '../api/events.ts';
import { createQueryClient } from '../api/query-client.ts';
import { ChosenLooks } from './chosen-looks.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { paths } from '../ui/paths.ts';
import { routes } from './routes.tsx';

/** The whole page. The address is kept in memory only: there is no server and no address bar. */
export function App({ startAt = '/' }: { readonly startAt?: string }) {
  const [cache] = useState(createQueryClient);
  const [router] = useState(() => createMemoryRouter(routes, { initialEntries: [startAt] }));
  useEffect(() => connectEvents(cache, (command) => void router.navigate(paths[command])), [cache, router]);
  return (
    <QueryClientProvider client={cache}>
      <ChosenLooks>
        <ErrorBoundary>
          <RouterProvider router={router} />
        </ErrorBoundary>
      </ChosenLooks>
    </QueryClientProvider>
  );
}
