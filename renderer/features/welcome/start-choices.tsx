import { Link, useNavigate } from 'react-router';
import { useProgress } from '../../api/events.ts';
import { useAddSamples } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { StartChoice } from './start-choice.tsx';

/** Three ways to begin: with sample people, with Medicare, with a file. */
export function StartChoices({ withSamples }: { readonly withSamples: boolean }) {
  const navigate = useNavigate();
  const samples = useAddSamples();
  const progress = useProgress('samples');
  const addSamples = () =>
    samples.mutate(undefined, {
      onSuccess: (people) => {
        const first = people.find(({ isSample }) => isSample);
        if (first !== undefined) void navigate(paths.personHome(first.id));
      },
    });
  return (
    <>
      {samples.error !== null && <ErrorNotice error={samples.error} />}
      <ul className="start-choices">
        {withSamples && (
          <StartChoice icon="people" title="start.samples.title" text="start.samples.text">
            {samples.isPending ? (
              <JobProgress progress={progress} />
            ) : (
              <Button onPress={addSamples}>
                <Message id="start.samples.button" />
              </Button>
            )}
          </StartChoice>
        )}
        <StartChoice icon="link" title="start.connect.title" text="start.connect.text">
          <LinkButton to={paths.connect} look="primary">
            <Message id="start.connect.button" />
          </LinkButton>
        </StartChoice>
        <StartChoice icon="file" title="start.import.title" text="start.import.text">
          <LinkButton to={paths.import}>
            <Message id="start.import.button" />
          </LinkButton>
        </StartChoice>
      </ul>
      <p className="start-restore">
        <Message id="start.restore" />{' '}
        <Link className="line-link" to={paths.restore}>
          <Message id="restore.link" />
        </Link>
      </p>
    </>
  );
}
