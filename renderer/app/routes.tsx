import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { ClaimPage } from '../features/claim/claim-page.tsx';
import { ClaimsPage } from '../features/claims/claims-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { AfterRecoveryCode } from '../features/household/after-recovery-code.tsx';
import { WelcomePage } from '../features/welcome/welcome-page.tsx';
import { paths } from '../ui/paths.ts';
import { BrokenRoute } from './error-boundary.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { HouseholdGate } from './household-gate.tsx';
import { PersonRoute } from './person-route.tsx';
import type { Named } from './person-route.tsx';
import { Shell } from './shell.tsx';

/** What one person's pages are made with. */
type PersonPage = (person: PersonSummary, named: Named) => ReactNode;

/** A page of one person whose code is read when it is first opened; until then the page before stays. */
const lazyOf = (load: () => Promise<PersonPage>): RouteObject['lazy'] => {
  return async () => {
    const page = await load();
    return { element: <PersonRoute page={page} /> };
  };
};

/**
 * Every page and its address. All of them stand behind the gate, which asks for the key first. The pages that most people see first come
 * with the program; the rest are read from the disk when they are opened.
 */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenRoute />,
    HydrateFallback: () => null,
    children: [
      {
        path: paths.about,
        lazy: async () => ({ Component: (await import('../features/about/about-page.tsx')).AboutPage }),
      },
      // Who is locked out may need it most.
      {
        path: paths.help,
        lazy: async () => ({ Component: (await import('./help-route.tsx')).HelpRoute }),
      },
      // On a new computer there is no key yet: the backup brings it.
      {
        path: paths.restore,
        lazy: async () => ({ Component: (await import('../features/backup/restore-page.tsx')).RestorePage }),
      },
      {
        path: paths.checkBackup,
        lazy: async () => ({
          Component: (await import('../features/backup/check-backup-page.tsx')).CheckBackupPage,
        }),
      },
      {
        element: <HouseholdGate />,
        children: [
          { path: paths.home, element: <HomeRedirect /> },
          { path: paths.welcome, element: <WelcomePage /> },
          ...aboutEverybody(),
          {
            path: '/people/:personId/home',
            element: <PersonRoute page={(person) => <HomePage person={person} />} />,
          },
          {
            path: '/people/:personId/claims',
            element: <PersonRoute page={(person) => <ClaimsPage person={person} />} />,
          },
          {
            path: '/people/:personId/claims/:claimId',
            element: <PersonRoute page={(person, { claimId }) => <ClaimPage person={person} claimId={claimId} />} />,
          },
          ...aboutOnePerson(),
          ...inDevelopment(),
          { path: '*', element: <HomeRedirect /> },
        ],
      },
    ],
  },
];

function aboutEverybody(): RouteObject[] {
  return [
    {
      path: paths.add,
      lazy: async () => ({ Component: (await import('../features/welcome/add-page.tsx')).AddPage }),
    },
    {
      element: <AfterRecoveryCode />,
      children: [
        {
          path: paths.connect,
          lazy: async () => ({ Component: (await import('../features/connect/connect-page.tsx')).ConnectPage }),
        },
        {
          path: paths.import,
          lazy: async () => ({ Component: (await import('../features/import/import-page.tsx')).ImportPage }),
        },
      ],
    },
    {
      path: paths.sandboxGuide,
      lazy: async () => ({ Component: (await import('../features/connect/sandbox-guide-page.tsx')).SandboxGuidePage }),
    },
    {
      path: paths.recoveryCode,
      lazy: async () => ({
        Component: (await import('../features/household/recovery-code-page.tsx')).RecoveryCodePage,
      }),
    },
    {
      path: paths.myData,
      lazy: async () => ({ Component: (await import('../features/my-data/my-data-page.tsx')).MyDataPage }),
    },
    {
      path: paths.activity,
      lazy: async () => ({ Component: (await import('../features/activity/activity-page.tsx')).ActivityPage }),
    },
    {
      path: paths.exports,
      lazy: async () => ({ Component: (await import('./exports-route.tsx')).ExportsRoute }),
    },
    {
      path: paths.people,
      lazy: async () => ({ Component: (await import('../features/people/people-page.tsx')).PeoplePage }),
    },
    {
      path: paths.settings,
      lazy: async () => ({ Component: (await import('../features/settings/settings-page.tsx')).SettingsPage }),
    },
  ];
}

function aboutOnePerson(): RouteObject[] {
  return [
    {
      path: '/people/:personId/costs',
      lazy: lazyOf(async () => {
        const { CostsPage } = await import('../features/costs/costs-page.tsx');
        return (person) => <CostsPage person={person} />;
      }),
    },
    {
      path: '/people/:personId/medicines',
      lazy: lazyOf(async () => {
        const { MedicinesPage } = await import('../features/medicines/medicines-page.tsx');
        return (person) => <MedicinesPage person={person} />;
      }),
    },
    {
      path: '/people/:personId/medicines/:medicineKey',
      lazy: lazyOf(async () => {
        const { MedicinePage } = await import('../features/medicines/medicine-page.tsx');
        return (person, { medicineKey }) => <MedicinePage person={person} medicineKey={medicineKey} />;
      }),
    },
    {
      path: '/people/:personId/providers',
      lazy: lazyOf(async () => {
        const { ProvidersPage } = await import('../features/providers/providers-page.tsx');
        return (person) => <ProvidersPage person={person} />;
      }),
    },
    {
      path: '/people/:personId/providers/:providerKey',
      lazy: lazyOf(async () => {
        const { ProviderPage } = await import('../features/providers/provider-page.tsx');
        return (person, { providerKey }) => <ProviderPage person={person} providerKey={providerKey} />;
      }),
    },
    {
      path: '/people/:personId/stays',
      lazy: lazyOf(async () => {
        const { StaysPage } = await import('../features/stays/stays-page.tsx');
        return (person) => <StaysPage person={person} />;
      }),
    },
    {
      path: '/people/:personId/coverage',
      lazy: lazyOf(async () => {
        const { CoveragePage } = await import('../features/coverage/coverage-page.tsx');
        return (person) => <CoveragePage person={person} />;
      }),
    },
  ];
}

/** The bundler drops this whole branch from the program that people get (test/packaging/renderer-bundle.test.ts). */
function inDevelopment(): RouteObject[] {
  if (!import.meta.env.DEV) return [];
  return [
    {
      path: paths.gallery,
      lazy: async () => ({ Component: (await import('../features/gallery/gallery-page.tsx')).GalleryPage }),
    },
  ];
}
