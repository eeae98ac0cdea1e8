import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** English texts of failures of the API. */
export const medicareTexts: AreaTexts<'medicare'> = {
  'medicare/unreachable': {
    what: '{Source} could not be reached.',
    meaning: keptSafe,
    next: 'Check your internet connection, then press Update again. It goes on where it stopped.',
  },
  'medicare/server-error': {
    what: "{Source}'s computers had a problem. The answer was {status}.",
    meaning: keptSafe,
    next: 'Try again later. The download goes on where it stopped.',
  },
  'medicare/not-json': {
    what: '{Source} sent a page instead of claims.',
    meaning: `We did not use it. ${keptSafe}`,
    next: 'Try again later. The download goes on where it stopped.',
  },
  'medicare/forbidden': {
    what: '{Source} does not let us read this part.',
    meaning: `You may have chosen not to share it. ${keptSafe}`,
    next: 'To share it, press Reconnect and leave all boxes ticked.',
  },
  'medicare/too-many-requests': {
    what: '{Source} asks us to wait.',
    meaning: keptSafe,
    next: 'Try again in an hour.',
  },
  'medicare/wrong-person': {
    what: 'These claims belong to someone else.',
    meaning: 'We kept none of them, so that two people are never mixed. What was here before is not changed.',
    next: 'Connect again. If Medicare shows a wrong name, choose “Not you? Switch account” there. Add the other person as a new person.',
  },
  'medicare/incomplete-answer': {
    what: '{Source} sent only part of an answer.',
    meaning: `We did not use it. ${keptSafe}`,
    next: 'Try again. The download goes on where it stopped.',
  },
  'medicare/bad-request': {
    what: '{Source} did not understand what we asked for. The answer was {status}.',
    meaning: keptSafe,
    next: 'Look for a newer ClaimKeep.',
  },
};
