import type { PersonSummary } from '#shared/domain/person.ts';
import { useProviders } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useDayText } from '../../ui/date.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useDollars } from '../../ui/money.tsx';
import { noFilter } from './filter-in-address.ts';
import type { ListFilter } from './filter-in-address.ts';

type FilterChipsProps = {
  readonly person: PersonSummary;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
};

type Chip = { readonly key: string; readonly name: string; readonly without: Partial<ListFilter> };

/** All that narrows the list, by name; pressing one takes it away. */
export function FilterChips({ person, filter, onChange }: FilterChipsProps) {
  const text = useText();
  const chips = useChips(person, filter);
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={text('filter.chips')}>
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            className="filter-chip"
            aria-label={text('filter.remove', { name })}
            onClick={() => onChange({ ...filter, ...without })}
          >
            <span>{name}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onPress={() => onChange(noFilter)}>
          <Message id="filter.clear" />
        </Button>
      </li>
    </ul>
  );
}

function useChips(person: PersonSummary, filter: ListFilter): readonly Chip[] {
  const text = useText();
  const dayText = useDayText();
  const dollars = useDollars();
  const providers = useProviders(person.id).data;
  const { kinds, years, from, to, provider, shareFrom, shareTo, tag } = filter;
  const chips: Chip[] = [
    ...kinds.map((kind) => ({
      key: kind,
      name: text(`kind.${kind}`),
      without: { kinds: kinds.filter((other) => other !== kind) },
    })),
    ...years.map((year) => ({
      key: String(year),
      name: String(year),
      without: { years: years.filter((other) => other !== year) },
    })),
  ];
  if (provider !== null) {
    const name = providers?.find(({ key }) => key === provider)?.name ?? text('provider.npi', { npi: provider });
    chips.push({ key: 'provider', name, without: { provider: null } });
  }
  if (from !== null)
    chips.push({ key: 'from', name: text('filter.chip.from', { day: dayText(from) }), without: { from: null } });
  if (to !== null) chips.push({ key: 'to', name: text('filter.chip.to', { day: dayText(to) }), without: { to: null } });
  if (shareFrom !== null) {
    chips.push({
      key: 'least',
      name: text('filter.chip.least', { amount: dollars(shareFrom) }),
      without: { shareFrom: null },
    });
  }
  if (shareTo !== null) {
    chips.push({
      key: 'most',
      name: text('filter.chip.most', { amount: dollars(shareTo) }),
      without: { shareTo: null },
    });
  }
  if (tag !== null) chips.push({ key: 'tag', name: text('filter.chip.tag', { tag }), without: { tag: null } });
  if (filter.onlyDenied) chips.push({ key: 'denied', name: text('filter.denied'), without: { onlyDenied: false } });
  if (filter.onlyStarred) chips.push({ key: 'starred', name: text('filter.starred'), without: { onlyStarred: false } });
  if (filter.onlyChanged) chips.push({ key: 'changed', name: text('filter.changed'), without: { onlyChanged: false } });
  return chips;
}
