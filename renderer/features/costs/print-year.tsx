import { useRef } from 'react';
import { useProgress } from '../../api/events.ts';
import { useExport } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { SaveResult } from '../exports/save-result.tsx';

type PrintYearProps = { readonly personId: string; readonly year: string };

/** One press makes the year's paper: its sums in three ways, how they were added, and its claims. Other choices are on Exports. */
export function PrintYear({ personId, year }: PrintYearProps) {
  const text = useText();
  const save = useExport();
  const progress = useProgress('export');
  const buttons = useRef<HTMLElement>(null);
  useFocusWhenLost(buttons, save.isPending);
  return (
    <section className="save" aria-label={text('costs.printTitle')} ref={buttons}>
      {save.isPending ? (
        <JobProgress progress={progress} />
      ) : (
        <div className="actions">
          <Button
            icon="print"
            onPress={() => save.mutate({ personId, format: 'pdf', filter: { years: [Number(year)] } })}
          >
            <Message id="costs.print" values={{ year }} />
          </Button>
          <LinkButton to={paths.exportsOfYear(year, personId)} look="quiet">
            <Message id="costs.printMore" />
          </LinkButton>
        </div>
      )}
      <SaveResult save={save}>
        <Message id="costs.printed" />
      </SaveResult>
    </section>
  );
}
