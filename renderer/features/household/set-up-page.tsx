import { Link } from 'react-router';
import { useCreateHousehold } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { useNewPassphrase } from './new-passphrase.tsx';

/** Where the system has no safe place for a key: a passphrase is chosen before anything is kept. */
export function SetUpPage() {
  const text = useText();
  const create = useCreateHousehold();
  const { passphrase, check, fields } = useNewPassphrase();
  const submit = () => {
    if (check()) create.mutate({ passphrase });
  };
  return (
    <div className="page page-narrow">
      <PageHeading title={text('setUp.title')} />
      <p className="lead">
        <Message id="welcome.lead" />
      </p>
      <p>
        <Message id="setUp.why" />
      </p>
      {create.error !== null && <ErrorNotice error={create.error} />}
      <Form onSubmit={submit}>
        {fields(<Message id="setUp.passphrase" />)}
        <div className="actions">
          <Button look="primary" type="submit" isBusy={create.isPending}>
            <Message id="setUp.button" />
          </Button>
        </div>
      </Form>
      <p>
        <Link to={paths.restore}>
          <Message id="restore.link" />
        </Link>
      </p>
    </div>
  );
}
