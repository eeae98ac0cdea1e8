import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useDeleteFilter, useSavedFilters, useSaveFilter } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { asClaimFilter, asListFilter, isFiltered } from './filter-in-address.ts';
import type { ListFilter } from './filter-in-address.ts';

type SavedFiltersProps = {
  readonly personId: string;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
};

/** Searches the person gave a name, and giving one to the present search. Nothing is shown while there is neither. */
export function SavedFilters({ personId, filter, onChange }: SavedFiltersProps) {
  const text = useText();
  const saved = useSavedFilters(personId).data ?? [];
  const remove = useDeleteFilter();
  if (saved.length === 0 && !isFiltered(filter)) return null;
  return (
    <DialogTrigger>
      <AriaButton className="button button-secondary filter-button">
        <span>
          <Message id="filter.saved" />
        </span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={text('filter.saved')}>
          {({ close }) => (
            <>
              <ul className="saved-filters">
                {saved.map(({ id, name, filter: kept }) => (
                  <li key={id}>
                    <Button
                      onPress={() => {
                        onChange(asListFilter(kept));
                        close();
                      }}
                    >
                      {name}
                    </Button>
                    <Button
                      look="quiet"
                      icon="close"
                      label={text('filter.delete', { name })}
                      onPress={() => remove.mutate({ personId, id })}
                    >
                      <Message id="person.delete" />
                    </Button>
                  </li>
                ))}
              </ul>
              {isFiltered(filter) && <NameFilter personId={personId} filter={filter} onSaved={close} />}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type NameFilterProps = { readonly personId: string; readonly filter: ListFilter; readonly onSaved: () => void };

function NameFilter({ personId, filter, onSaved }: NameFilterProps) {
  const [name, setName] = useState('');
  const save = useSaveFilter();
  return (
    <Form
      onSubmit={() => {
        if (name.trim() === '') return;
        save.mutate({ personId, name, filter: asClaimFilter(filter) }, { onSuccess: onSaved });
      }}
    >
      <TextField label={<Message id="filter.saveName" />} value={name} onChange={setName} maxLength={60} />
      {save.error !== null && <ErrorNotice error={save.error} />}
      <Button type="submit" look="primary" isBusy={save.isPending}>
        <Message id="filter.saveButton" />
      </Button>
    </Form>
  );
}
