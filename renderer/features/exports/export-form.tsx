import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import { useProgress } from '../../api/events.ts';
import { useExports } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { TextsFor } from '../../i18n/texts-for.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { JobProgress } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { yearsOf } from './export-years.ts';

const formats = ['pdf', 'csv-claims', 'csv-lines', 'fhir'] as const satisfies readonly ExportFormat[];

type ExportFormProps = {
  readonly people: readonly PersonSummary[];
  /** `year` null: the newest that there is. */
  readonly startWith: { readonly personId: string; readonly year: string | null };
};

/** Three choices and one button. For everybody a file each: a file about two people would be easy to give to the wrong one. */
export function ExportForm({ people, startWith }: ExportFormProps) {
  const text = useText();
  const language = useIntl().locale.startsWith('es') ? 'es' : 'en';
  const [who, setWho] = useState(startWith.personId);
  const chosen = who === '' ? people : people.filter(({ id }) => id === who);
  const years = yearsOf(chosen);
  const [year, setYear] = useState(startWith.year ?? years[0] ?? '');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [printed, setPrinted] = useState<'en' | 'es'>(language);
  const [isLargePrint, setLargePrint] = useState(false);
  const [withNotes, setWithNotes] = useState(true);
  const save = useExports();
  const progress = useProgress('export');
  const filter = years.includes(year) ? { years: [Number(year)] } : {};
  const submit = (): void =>
    save.mutate(
      chosen.map(({ id }) => ({
        personId: id,
        format,
        filter,
        language: printed,
        isLargePrint: format === 'pdf' && isLargePrint,
        withNotes,
      })),
    );
  return (
    <Form onSubmit={submit}>
      <div className="form-row">
        <Select
          label={<Message id="exports.who" />}
          value={who}
          options={[
            ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
            ...(people.length > 1 ? [{ value: '', label: text('exports.everybody') }] : []),
          ]}
          onChange={setWho}
        />
        <Select
          label={<Message id="exports.year" />}
          value={years.includes(year) ? year : ''}
          options={[
            ...years.map((one) => ({ value: one, label: one })),
            { value: '', label: text('exports.allYears') },
          ]}
          onChange={setYear}
        />
        <Select
          label={<Message id="exports.language" />}
          value={printed}
          options={[
            { value: 'en', label: text('settings.language.en') },
            { value: 'es', label: text('settings.language.es') },
          ]}
          onChange={setPrinted}
        />
      </div>
      <TextsFor payer={chosen.every(({ payer }) => payer === 'plan') ? 'plan' : 'medicare'}>
        <RadioList
          label={<Message id="exports.format" />}
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({
            value,
            label: <Message id={`exports.format.${value}`} />,
            hint: <Message id={`exports.format.${value}.hint`} />,
          }))}
        />
      </TextsFor>
      <div className="choices">
        {format === 'pdf' && (
          <Checkbox isSelected={isLargePrint} onChange={setLargePrint} isInvalid={false}>
            <Message id="exports.large" />
          </Checkbox>
        )}
        {format !== 'fhir' && format !== 'csv-lines' && (
          <Checkbox isSelected={withNotes} onChange={setWithNotes} isInvalid={false}>
            <Message id="exports.notes" />
          </Checkbox>
        )}
      </div>
      <Notice tone="caution" title={<Message id="exports.notLocked" />}>
        <p>
          <Message id="exports.notLockedText" />
        </p>
      </Notice>
      {save.isPending ? (
        <JobProgress progress={progress} />
      ) : (
        <div className="actions">
          <Button type="submit" look="primary" icon={format === 'pdf' ? 'print' : 'save'}>
            <Message id={format === 'pdf' ? 'exports.savePdf' : 'exports.save'} />
          </Button>
        </div>
      )}
      {save.error !== null && (
        <ErrorNotice error={save.error} tone={save.error.code === 'export/cancelled' ? 'info' : 'problem'} />
      )}
      {save.data?.map((report, at) => (
        <Notice
          key={chosen[at]?.id ?? report.fileName}
          tone="good"
          isNews
          title={<Message id="save.done" values={{ file: report.fileName, count: report.claimCount }} />}
        />
      ))}
    </Form>
  );
}
