import type { PersonSummary } from '#shared/domain/person.ts';
import type { RepairReport } from '#shared/ipc/contract.ts';
import { useNewestCopy, useRepair } from '../../api/queries.ts';
import { useErrorWords } from '../../i18n/error-texts.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { sourceOf } from '../../ui/source-of.ts';

/** For a damaged file: what happened, the one thing to do, and then what came of it. */
export function RepairPerson({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const errorWords = useErrorWords();
  const momentText = useMomentText();
  const repair = useRepair();
  if (repair.data !== undefined && person.problem === null)
    return <Repaired report={repair.data} from={whereFrom(person)} />;
  if (person.problem !== 'store/damaged') return null;
  const name = person.displayName;
  return (
    <>
      <Notice
        tone="problem"
        title={errorWords('store/damaged').what}
        actions={
          <Button
            look="primary"
            label={name === '' ? text('repair.button') : text('repair.buttonName', { name })}
            onPress={() => repair.mutate(person.id)}
            isBusy={repair.isPending}
          >
            <Message id="repair.button" />
          </Button>
        }
      >
        <p>
          <Message id="repair.text" />
        </p>
        <NewestCopy personId={person.id} momentText={momentText} />
      </Notice>
      {repair.error !== null && <ErrorNotice error={repair.error} />}
    </>
  );
}

type NewestCopyProps = { readonly personId: string; readonly momentText: (moment: string) => string };

function NewestCopy({ personId, momentText }: NewestCopyProps) {
  const copy = useNewestCopy(personId).data;
  if (copy === undefined) return null;
  return (
    <p>
      {copy.madeAt === null ? (
        <Message id="repair.noCopy" />
      ) : (
        <Message id="repair.copy" values={{ when: momentText(copy.madeAt) }} />
      )}
    </p>
  );
}

/** Who has the claims that are missing: without a connection they came from files, or the connection was ended. */
function whereFrom({ connection, lastSyncedAt }: PersonSummary): 'file' | 'ended' | 'plan' | 'medicare' {
  if (connection !== null) return sourceOf(connection.environment);
  return lastSyncedAt === null ? 'file' : 'ended';
}

type RepairedProps = { readonly report: RepairReport; readonly from: ReturnType<typeof whereFrom> };

function Repaired({ report, from }: RepairedProps) {
  const momentText = useMomentText();
  const { salvaged, fromCopy, copyMadeAt, lost, isLostExact, areNotesWhole } = report;
  const isAllHere = lost === 0 && isLostExact;
  return (
    <Notice tone={isAllHere && areNotesWhole ? 'good' : 'caution'} title={<Message id="repair.done" />} isNews>
      <ul>
        <li>
          <Message id="repair.salvaged" values={{ count: salvaged }} />
        </li>
        {copyMadeAt !== null && (
          <li>
            <Message id="repair.fromCopy" values={{ count: fromCopy, when: momentText(copyMadeAt) }} />
          </li>
        )}
        <li>
          {isAllHere && <Message id="repair.allHere" />}
          {!isAllHere && isLostExact && <Message id="repair.lost" values={{ count: lost, from }} />}
          {!isLostExact && <Message id="repair.lostUnknown" values={{ from }} />}
        </li>
        {!areNotesWhole && (
          <li>
            <Message id="repair.notes" />
          </li>
        )}
      </ul>
    </Notice>
  );
}
