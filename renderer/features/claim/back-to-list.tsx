import { Link, useLocation, useNavigate } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';
import { paths } from '../../ui/paths.ts';

/** Back to the list as it was left (filter, place, focus); to its beginning when the claim was not opened from it. */
export function BackToList({ person }: { readonly person: PersonSummary }) {
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const cameFromList = typeof state === 'object' && state !== null && 'fromList' in state;
  return (
    <Link
      className="back-link"
      to={paths.claims(person.id)}
      onClick={(event) => {
        if (!cameFromList) return;
        event.preventDefault();
        void navigate(-1);
      }}
    >
      <Icon name="back" />
      <Message id="claim.back" />
    </Link>
  );
}
