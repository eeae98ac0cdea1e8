import { useCallback } from 'react';
import { ToggleButton } from 'react-aria-components';
import { claimKinds } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaimFilters } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { isFiltered, noFilter } from './filter-in-address.ts';
import type { ListFilter } from './filter-in-address.ts';
import { SavedFilters } from './saved-filters.tsx';
import { SearchBox } from './search-box.tsx';

type ClaimFilterBarProps = {
  readonly person: PersonSummary;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
};

/** The search, and what the list can be narrowed by. Only kinds and years that the person has are offered. */
export function ClaimFilterBar({ person, filter, onChange }: ClaimFilterBarProps) {
  const text = useText();
  const available = useClaimFilters(person.id).data;
  const search = useCallback((typed: string) => onChange({ ...filter, text: typed }), [filter, onChange]);
  return (
    <search className="filter-bar">
      <SearchBox value={filter.text} onSearch={search} />
      <div className="filter-menus">
        <FilterMenu
          label={text('filter.kind')}
          all={text('filter.allKinds')}
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
          all={text('filter.allYears')}
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
        {filter.provider !== null && (
          <Badge icon="filter">
            <Message id="filter.provider" />
          </Badge>
        )}
        <SavedFilters personId={person.id} filter={filter} onChange={onChange} />
        {isFiltered(filter) && (
          <Button look="quiet" icon="close" onPress={() => onChange(noFilter)}>
            <Message id="filter.clear" />
          </Button>
        )}
      </div>
    </search>
  );
}
