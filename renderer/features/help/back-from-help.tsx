import { Link, useLocation, useNavigate } from 'react-router';
import { Message } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';

/** Back to the page whose word was looked up, as it was left; nothing for who opened Help without a word. */
export function BackFromHelp() {
  const navigate = useNavigate();
  const backTo = backToOf(useLocation().state);
  if (backTo === null) return null;
  return (
    <Link
      className="back-link"
      to={backTo}
      onClick={(event) => {
        event.preventDefault();
        void navigate(-1);
      }}
    >
      <Icon name="back" />
      <Message id={isClaim(backTo) ? 'help.backToClaim' : 'help.backToPage'} />
    </Link>
  );
}

/** Set by the mark that led here (`word-link.tsx`). */
function backToOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('backTo' in state)) return null;
  return typeof state.backTo === 'string' ? state.backTo : null;
}

function isClaim(address: string): boolean {
  return /\/claims\/[^/?]+$/u.test(address);
}
