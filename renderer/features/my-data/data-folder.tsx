import { useShowFolder } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';

export function DataFolder({ folder }: { readonly folder: string }) {
  const show = useShowFolder();
  return (
    <>
      <p>
        <code className="path">{folder}</code>
      </p>
      <p>
        <Message id="myData.backup" />
      </p>
      <Button icon="folder" onPress={() => show.mutate()}>
        <Message id="myData.show" />
      </Button>
      {show.error !== null && <ErrorNotice error={show.error} />}
    </>
  );
}
