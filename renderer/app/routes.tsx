import type { RouteObject } from 'react-router';
import { ActivityPage } from '../features/activity/activity-page.tsx';
import { AboutPage } from '../features/about/about-page.tsx';
import { CheckBackupPage } from '../features/backup/check-backup-page.tsx';
import { RestorePage } from '../features/backup/restore-page.tsx';
import { ClaimPage } from '../features/claim/claim-page.tsx';
import { ClaimsPage } from '../features/claims/claims-page.tsx';
import { ConnectPage } from '../features/connect/connect-page.tsx';
import { SandboxGuidePage } from '../features/connect/sandbox-guide-page.tsx';
import { CostsPage } from '../features/costs/costs-page.tsx';
import { ExportsPage } from '../features/exports/exports-page.tsx';
import { HelpPage } from '../features/help/help-page.tsx';
import { PeoplePage } from '../features/people/people-page.tsx';
import { CoveragePage } from '../features/coverage/coverage-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { MedicinePage } from '../features/medicines/medicine-page.tsx';
import { MedicinesPage } from '../features/medicines/medicines-page.tsx';
import { ProvidersPage } from '../features/providers/providers-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { StaysPage } from '../features/stays/stays-page.tsx';
import { RecoveryCodePage } from '../features/household/recovery-code-page.tsx';
import { ImportPage } from '../features/import/import-page.tsx';
import { MyDataPage } from '../features/my-data/my-data-page.tsx';
import { AddPage } from '../features/welcome/add-page.tsx';
import { WelcomePage } from '../features/welcome/welcome-page.tsx';
import { paths } from '../ui/paths.ts';
import { BrokenRoute } from './error-boundary.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { HouseholdGate } from './household-gate.tsx';
import { PersonRoute } from './person-route.tsx';
import { Shell } from './shell.tsx';

/** Every page and its address. All of them stand behind the gate, which asks for the key first. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenRoute />,
    children: [
      { path: paths.about, element: <AboutPage /> },
      // Who is locked out may need it most.
      { path: paths.help, element: <HelpPage /> },
      // On a new computer there is no key yet: the backup brings it.
      { path: paths.restore, element: <RestorePage /> },
      { path: paths.checkBackup, element: <CheckBackupPage /> },
      {
        element: <HouseholdGate />,
        children: [
          { path: paths.home, element: <HomeRedirect /> },
          { path: paths.welcome, element: <WelcomePage /> },
          { path: paths.add, element: <AddPage /> },
          { path: paths.connect, element: <ConnectPage /> },
          { path: paths.sandboxGuide, element: <SandboxGuidePage /> },
          { path: paths.import, element: <ImportPage /> },
          { path: paths.recoveryCode, element: <RecoveryCodePage /> },
          { path: paths.myData, element: <MyDataPage /> },
          { path: paths.activity, element: <ActivityPage /> },
          { path: paths.exports, element: <ExportsPage /> },
          { path: paths.people, element: <PeoplePage /> },
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
          { path: paths.settings, element: <SettingsPage /> },
          {
            path: '/people/:personId/costs',
            element: <PersonRoute page={(person) => <CostsPage person={person} />} />,
          },
          {
            path: '/people/:personId/medicines',
            element: <PersonRoute page={(person) => <MedicinesPage person={person} />} />,
          },
          {
            path: '/people/:personId/medicines/:medicineKey',
            element: (
              <PersonRoute
                page={(person, { medicineKey }) => <MedicinePage person={person} medicineKey={medicineKey} />}
              />
            ),
          },
          {
            path: '/people/:personId/providers',
            element: <PersonRoute page={(person) => <ProvidersPage person={person} />} />,
          },
          {
            path: '/people/:personId/stays',
            element: <PersonRoute page={(person) => <StaysPage person={person} />} />,
          },
          {
            path: '/people/:personId/coverage',
            element: <PersonRoute page={(person) => <CoveragePage person={person} />} />,
          },
          { path: '*', element: <HomeRedirect /> },
        ],
      },
    ],
  },
];
