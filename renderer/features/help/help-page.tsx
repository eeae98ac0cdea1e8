import { Link } from 'react-router';
import { Message, useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { WhoCanHelp } from '../about/who-can-help.tsx';

/** Who to call. */
export function HelpPage() {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('nav.help')} />
      <WhoCanHelp />
      <p>
        <Link to={paths.about}>
          <Message id="about.program" />
        </Link>
      </p>
    </div>
  );
}
