import { Navigate, Outlet, useLocation } from 'react-router';
import { useHousehold } from '../../api/queries.ts';
import { paths } from '../../ui/paths.ts';

/**
 * Stands before the pages that bring in real claims. Without a recovery code that was typed back they could be lost with this computer, so that comes first,
 * and then the page. Sample people need none.
 */
export function AfterRecoveryCode() {
  const household = useHousehold().data;
  const { pathname, search } = useLocation();
  if (household === undefined) return null;
  if (household.needsRecoveryCode) return <Navigate replace to={paths.recoveryBefore(`${pathname}${search}`)} />;
  return <Outlet />;
}
