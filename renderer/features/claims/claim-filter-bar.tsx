import { useCallback, useId, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { claimKinds } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaimFilters } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import type { ListFilter } from './filter-in-address.ts';
import { MoreFilters } from './more-filters.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { SearchBox } from './search-box.tsx';

type ClaimFilterBarProps = {
  readonly person: PersonSummary;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
};

/** The search, which stays in sight while the list is read, and what else narrows the list. Only kinds and years that there are are offered. */
export function ClaimFilterBar({ person, filter, onChange }: ClaimFilterBarProps) {
  const text = useText();
  const available = useClaimFilters(person.id).data;
  const search = useCallback((typed: string) => onChange({ ...filter, text: typed }), [filter, onChange]);
  const [isMore, setMore] = useState(false);
  const more = useId();
  return (
    <>
      <search className="filter-bar">
        <SearchBox value={filter.text} onSearch={search} />
      </search>
      <div className="filter-menus">
        <FilterMenu
          label={text('filter.kind')}
          all={text('filter.all')}
          options={(available?.kinds ?? []).map(({ kind, count }) => ({
            value: kind,
            label: text(`kind.${kind}`),
            count,
          }))}
          value={filter.kinds}
          onChange={(chosen) => onChange({ ...filter, kinds: claimKinds.filter((kind) => chosen.includes(kind)) })}
        />
        <FilterMenu
          label={text('filter.year')}
          all={text('filter.all')}
          options={(available?.years ?? []).map(({ year, count }) => ({
            value: String(year),
            label: String(year),
            count,
          }))}
          value={filter.years.map(String)}
          onChange={(chosen) => onChange({ ...filter, years: chosen.map(Number) })}
        />
        {(['onlyDenied', 'onlyStarred'] as const).map((which) => (
          <ToggleButton
            key={which}
            className="button button-secondary filter-button toggle"
            isSelected={filter[which]}
            onChange={(isOn) => onChange({ ...filter, [which]: isOn })}
          >
            <Message id={which === 'onlyDenied' ? 'filter.denied' : 'filter.starred'} />
          </ToggleButton>
        ))}
        <button
          type="button"
          className="button button-secondary filter-button"
          aria-expanded={isMore}
          aria-controls={more}
          onClick={() => setMore(!isMore)}
        >
          <Icon name="filter" />
          <span>
            <Message id="filter.more" />
          </span>
        </button>
        <SavedFilters personId={person.id} filter={filter} onChange={onChange} />
      </div>
      <div id={more} hidden={!isMore}>
        {isMore && (
          <MoreFilters person={person} filter={filter} onChange={(change) => onChange({ ...filter, ...change })} />
        )}
      </div>
      <FilterChips person={person} filter={filter} onChange={onChange} />
    </>
  );
}
