import { useState } from 'react';
import { Link } from 'react-router';
import { useCreateHousehold } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { SecretField } from '../../ui/text-field.tsx';

/** The same least length as main/store asks for. */
const shortest = 8;

/** Where the system has no safe place for a key: a passphrase is chosen before anything is kept. */
export function SetUpPage() {
  const text = useText();
  const create = useCreateHousehold();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [wasTried, setTried] = useState(false);
  const tooShort = passphrase.length < shortest;
  const differs = passphrase !== repeated;
  const submit = () => {
    setTried(true);
    if (!tooShort && !differs) create.mutate({ passphrase });
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
        <SecretField
          label={<Message id="setUp.passphrase" />}
          hint={<Message id="setUp.hint" />}
          error={wasTried && tooShort ? <Message id="setUp.tooShort" values={{ shortest }} /> : null}
          value={passphrase}
          onChange={setPassphrase}
        />
        <SecretField
          label={<Message id="setUp.repeat" />}
          error={wasTried && !tooShort && differs ? <Message id="setUp.differs" /> : null}
          value={repeated}
          onChange={setRepeated}
        />
        <p>
          <Message id="setUp.remember" />
        </p>
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
