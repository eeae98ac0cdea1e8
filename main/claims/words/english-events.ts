import type { ClaimEvent } from './claim-event.ts';
import type { ClaimWords } from './claim-words.ts';
import { englishTopicPhrases } from './english-names.ts';
import { spokenName } from './readable-name.ts';

/** What happened, as one would tell it: "you saw Dr. Marsh", "you got medical equipment from Lake Supply". */
export const englishEvents: ClaimWords['events'] = {
  request: (event) => `this is a request to Medicare for approval in advance${by('from', event)}`,
  prescription: (event) => `you filled ${prescription(event)}${by('at', event)}`,
  hospitalStay: (event) => `you had a hospital stay${by('at', event)}`,
  nursingStay: (event) => `you had a stay in a skilled nursing facility${by('at', event)}`,
  homeHealth: (event) => `you got home health care${by('from', event)}`,
  hospice: (event) => `you got hospice care${by('from', event)}`,
  equipment: (event) => `you got ${phrase(event)}${by('from', event)}`,
  outpatient: (event) => `you had ${phrase(event)} as a hospital outpatient${by('at', event)}`,
  placedService: (event) => `you had ${phrase(event)}${by('at', event)}`,
  sawPerson: ({ provider }) => `you saw ${spokenName(provider ?? '')}`,
  visit: (event) => `you had ${phrase(event)}${by('with', event)}`,
  service: (event) => `you had ${phrase(event)}${by('from', event)}`,
};

function phrase({ topic }: ClaimEvent): string {
  return englishTopicPhrases[topic];
}

function by(preposition: string, { provider }: ClaimEvent): string {
  return provider === null ? '' : ` ${preposition} ${spokenName(provider)}`;
}

function prescription({ drug, days }: ClaimEvent): string {
  const supply = days === null ? '' : ` (${days} ${days === 1 ? 'day' : 'days'})`;
  return drug === null ? `a prescription${supply}` : `a prescription for ${drug}${supply}`;
}
