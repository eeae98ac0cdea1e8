import type { ImportReport } from '#shared/ipc/contract.ts';
import { useErrorWords } from '../../i18n/error-texts.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';

/** More than these would push everything else off the page. */
const fewFiles = 5;

type ImportReportViewProps = { readonly report: ImportReport; readonly onGoOn: (personId: string) => void };

/** Whose claims were read, how many were new, and which files held nothing. */
export function ImportReportView({ report, onGoOn }: ImportReportViewProps) {
  return (
    <>
      <Notice tone="good" isNews title={<Message id="import.done" values={{ files: report.filesRead }} />}>
        <ul className="points">
          {report.people.map((person) => (
            <li key={person.personId} className="import-person">
              <p>
                <strong>{person.displayName}</strong>:{' '}
                <Message
                  id="import.person"
                  values={{ added: person.added, changed: person.changed, unchanged: person.unchanged }}
                />
              </p>
              {person.setAside > 0 && (
                <p>
                  <Message id="update.setAside" values={{ count: person.setAside }} />
                </p>
              )}
              <Button look="primary" onPress={() => onGoOn(person.personId)}>
                <Message id="import.goOn" values={{ name: person.displayName }} />
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
      {report.skippedFiles.length > 0 && (
        <Notice tone="caution" title={<Message id="import.skipped" values={{ count: report.skippedFiles.length }} />}>
          {report.skippedFiles.length > fewFiles ? (
            <Disclosure title={<Message id="import.skippedWhich" />}>
              <SkippedFiles files={report.skippedFiles} />
            </Disclosure>
          ) : (
            <SkippedFiles files={report.skippedFiles} />
          )}
        </Notice>
      )}
    </>
  );
}

function SkippedFiles({ files }: { readonly files: ImportReport['skippedFiles'] }) {
  const errorWords = useErrorWords();
  return (
    <ul className="points">
      {files.map(({ name, reason }) => (
        <li key={name}>
          <strong>{name}</strong>: {errorWords(reason).what}
        </li>
      ))}
    </ul>
  );
}
