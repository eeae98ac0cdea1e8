import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useEraseAll, usePeople } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';

/** Everything that ClaimKeep keeps on this computer goes, after a question that lists it. */
export function EraseAll() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={<Message id="eraseAll.title" />}>
      <p>
        <Message id="eraseAll.lead" />
      </p>
      <Button look="danger" onPress={() => setAsking(true)}>
        <Message id="eraseAll.ask" />
      </Button>
      <EraseQuestion isOpen={isAsking} onClose={() => setAsking(false)} />
    </Section>
  );
}

const goes = ['people', 'copies', 'keys', 'activity', 'settings'] as const;

function EraseQuestion({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const erase = useEraseAll(({ people }) => void navigate(paths.welcome, { replace: true, state: { erased: people } }));
  const count = usePeople().data?.length ?? 0;
  return (
    <Dialog
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      title={<Message id="eraseAll.question" />}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="delete.keep" />
          </Button>
          <Button look="danger" isBusy={erase.isPending} onPress={() => erase.mutate()}>
            <Message id="eraseAll.button" />
          </Button>
        </>
      }
    >
      {erase.error !== null && <ErrorNotice error={erase.error} />}
      <p>
        <Message id="eraseAll.goes" />
      </p>
      <ul className="points">
        {goes.map((what) => (
          <li key={what}>
            <Message id={`eraseAll.${what}`} values={{ count }} />
          </li>
        ))}
      </ul>
      <p>
        <Message id="eraseAll.stays" />
      </p>
    </Dialog>
  );
}
