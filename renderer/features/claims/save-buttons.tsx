import { useRef } from 'react';
import type { ClaimFilterInput, ExportFormat } from '#shared/ipc/contract.ts';
import { useProgress } from '../../api/events.ts';
import { useExport } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { JobProgress } from '../../ui/progress.tsx';
import { SaveResult } from '../exports/save-result.tsx';

type SaveButtonsProps = { readonly personId: string; readonly filter: ClaimFilterInput; readonly isFiltered: boolean };

/** Takes away what the list shows (all pages of it), as paper or as a spreadsheet. */
export function SaveButtons({ personId, filter, isFiltered }: SaveButtonsProps) {
  const text = useText();
  const save = useExport();
  const progress = useProgress('export');
  const buttons = useRef<HTMLElement>(null);
  useFocusWhenLost(buttons, save.isPending);
  const as = (format: ExportFormat) => save.mutate({ personId, format, filter });
  return (
    <section className="save" aria-label={text('save.title')} ref={buttons}>
      {save.isPending ? (
        <JobProgress progress={progress} />
      ) : (
        <div className="actions">
          <Button icon="save" onPress={() => as('pdf')}>
            <Message id="save.pdf" />
          </Button>
          <MenuButton
            icon="save"
            label={<Message id="save.csv" />}
            items={[
              { id: 'csv-claims', label: text('save.csvClaims') },
              { id: 'csv-lines', label: text('save.csvLines') },
            ]}
            onChoose={as}
          />
        </div>
      )}
      <SaveResult save={save}>
        <Message id={isFiltered ? 'save.filtered' : 'save.all'} />
      </SaveResult>
    </section>
  );
}
