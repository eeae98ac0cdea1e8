import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useProviders, useTags } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { centsOf, dollarsOf } from './typed-dollars.ts';
import type { ListFilter } from './filter-in-address.ts';

type MoreFiltersProps = {
  readonly person: PersonSummary;
  readonly filter: ListFilter;
  readonly onChange: (change: Partial<ListFilter>) => void;
};

/** What the list is seldom narrowed by: days, one provider, what is left to pay, a tag, what the last download changed. */
export function MoreFilters({ person, filter, onChange }: MoreFiltersProps) {
  const text = useText();
  const providers = useProviders(person.id).data ?? [];
  const tags = useTags(person.id).data ?? [];
  const named = providers.flatMap(({ key, name }) => (name === null ? [] : [{ value: key, label: name }]));
  const everyone = { value: '', label: text('filter.anyProvider') };
  return (
    <div className="more-filters">
      <TextField
        type="date"
        label={<Message id="filter.from" />}
        value={filter.from ?? ''}
        onChange={(from) => onChange({ from: from === '' ? null : from })}
      />
      <TextField
        type="date"
        label={<Message id="filter.to" />}
        value={filter.to ?? ''}
        onChange={(to) => onChange({ to: to === '' ? null : to })}
      />
      <DollarField which="shareFrom" filter={filter} onChange={onChange} />
      <DollarField which="shareTo" filter={filter} onChange={onChange} />
      <Select
        label={<Message id="filter.oneProvider" />}
        value={filter.provider ?? ''}
        options={[everyone, ...named.toSorted((a, b) => a.label.localeCompare(b.label))]}
        onChange={(key) => onChange({ provider: key === '' ? null : key })}
      />
      {tags.length > 0 && (
        <Select
          label={<Message id="filter.tag" />}
          value={filter.tag ?? ''}
          options={[{ value: '', label: text('filter.anyTag') }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(tag) => onChange({ tag: tag === '' ? null : tag })}
        />
      )}
      <Checkbox isSelected={filter.onlyChanged} isInvalid={false} onChange={(onlyChanged) => onChange({ onlyChanged })}>
        <Message id="filter.changed" />
      </Checkbox>
    </div>
  );
}

type DollarFieldProps = Omit<MoreFiltersProps, 'person'> & { readonly which: 'shareFrom' | 'shareTo' };

/** An amount as people write it. What is no amount narrows nothing, and says so. */
function DollarField({ which, filter, onChange }: DollarFieldProps) {
  const [typed, setTyped] = useState(dollarsOf(filter[which]));
  const [before, setBefore] = useState(filter[which]);
  // Taken away by its chip.
  if (before !== filter[which]) {
    setBefore(filter[which]);
    if (centsOf(typed) !== filter[which]) setTyped(dollarsOf(filter[which]));
  }
  const isWrong = typed.trim() !== '' && centsOf(typed) === null;
  return (
    <TextField
      label={<Message id={`filter.${which}`} />}
      inputMode="decimal"
      value={typed}
      error={isWrong ? <Message id="filter.noAmount" /> : null}
      onChange={(next) => {
        setTyped(next);
        onChange({ [which]: centsOf(next) });
      }}
      maxLength={12}
    />
  );
}
