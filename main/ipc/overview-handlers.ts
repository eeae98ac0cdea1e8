import { kindWords, topicWords } from '#main/claims/words/describe-claim.ts';
import type { Language } from '#main/claims/words/languages.ts';
import { readableName } from '#main/claims/words/readable-name.ts';
import { annotationOf, annotationsOf, tagsInUse } from '#main/queries/annotations.ts';
import { benefitPeriods } from '#main/queries/benefit-periods.ts';
import { costs } from '#main/queries/costs.ts';
import { medicineFills, medicines } from '#main/queries/medicines.ts';
import { providers } from '#main/queries/providers.ts';
import { savedFilters } from '#main/queries/saved-filters.ts';
import { stays } from '#main/queries/stays.ts';
import type { Services } from '#main/services/services.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { CostGroup, CostGrouping } from '#shared/domain/overview.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import type { Handlers } from './handlers-type.ts';

type Overview = Extract<Channel, `overview/${string}` | `notes/${string}` | `filters/${string}`>;

/** The screens that add claims up, and what the person writes about them. Names come in readable case, as everywhere on the page. */
export function overviewHandlers(
  { readers, writer }: Pick<Services, 'readers' | 'writer'>,
  languageNow: () => Language,
): Pick<Handlers, Overview> {
  return {
    'overview/costs': async ({ personId, ...request }) => {
      const found = costs(readers.get(personId), request);
      return {
        ...found,
        groups: found.groups.map((group) => ({ ...group, name: groupName(request.by, group, languageNow()) })),
      };
    },
    'overview/medicines': async ({ personId }) =>
      medicines(readers.get(personId)).map((one) => ({ ...one, pharmacy: readable(one.pharmacy) })),
    'overview/medicine-fills': async ({ personId, key }) =>
      medicineFills(readers.get(personId), key).map((fill) => ({ ...fill, pharmacy: readable(fill.pharmacy) })),
    'overview/providers': async ({ personId }) =>
      providers(readers.get(personId), languageNow()).map((one) => ({ ...one, name: readable(one.name) })),
    'overview/stays': async ({ personId }) =>
      stays(readers.get(personId)).map((stay) => ({ ...stay, providerName: readable(stay.providerName) })),
    'overview/benefit-periods': async ({ personId }) => benefitPeriods(readers.get(personId)),
    'notes/get': async ({ personId, subject, key }) => annotationOf(readers.get(personId), subject, key),
    'notes/list': async ({ personId, subject }) => annotationsOf(readers.get(personId), subject),
    'notes/save': async ({ personId, subject, key, note, isStarred, isKnown, tags }) => {
      const changedAt = new Date().toISOString();
      const change = {
        ...(note !== undefined && { note }),
        ...(isStarred !== undefined && { isStarred }),
        ...(isKnown !== undefined && { isKnown }),
        ...(tags !== undefined && { tags }),
      };
      await writer.call('annotate', {
        person: readers.access(personId),
        change: { subject, key, changedAt, ...change },
      });
      return annotationOf(readers.get(personId), subject, key);
    },
    'notes/tags': async ({ personId }) => tagsInUse(readers.get(personId)),
    'filters/list': async ({ personId }) => savedFilters(readers.get(personId)),
    'filters/save': async ({ personId, name, filter }) => {
      await writer.call('saveFilter', { person: readers.access(personId), name, filter: JSON.stringify(filter) });
      return savedFilters(readers.get(personId));
    },
    'filters/delete': async ({ personId, id }) => {
      await writer.call('deleteFilter', { person: readers.access(personId), id });
      return savedFilters(readers.get(personId));
    },
  };
}

/** What a group is called in words: a kind, a service or a provider. Years and months are written by the page. */
function groupName(by: CostGrouping, { key, name }: CostGroup, language: Language): string | null {
  const kind = claimKinds.find((known) => known === key);
  if (by === 'kind') return kind === undefined ? null : kindWords(kind, language);
  const topic = serviceTopics.find((known) => known === key);
  if (by === 'service') return topic === undefined ? null : topicWords(topic, language);
  return readable(name);
}

function readable(name: string | null): string | null {
  return name === null ? null : readableName(name);
}
