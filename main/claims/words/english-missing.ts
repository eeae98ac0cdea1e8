import type { MissingWords } from './missing-words.ts';
import { englishDay } from './english-dates.ts';

export const englishMissing: MissingWords = {
  reconnect: () => [
    'Medicare’s permission has ended, so nothing new can come. Your claims are still here.',
    'Connect again.',
  ],
  incompleteDownload: () => [
    'The last update stopped before it was done.',
    'Press Update. It goes on where it stopped.',
  ],
  longAgo: ({ lastSyncedOn }) => [
    `The last update was on ${englishDay(lastSyncedOn ?? '')}.`,
    'Press Update to get what is new.',
  ],
  newToMedicare: ({ coveredSince }) => [
    `You joined Medicare on ${englishDay(coveredSince ?? '')}. Your first claims can take up to 6 months to get here.`,
    'Look again in a few weeks.',
  ],
  noClaims: () => [
    'Medicare sent no claims for you.',
    'If you think there should be some, call 1-800-MEDICARE (1-800-633-4227).',
  ],
  medicareAdvantage: ({ advantage, kinds }) => [
    [
      advantage.state === 'listed'
        ? `Medicare’s list${advantage.year === null ? '' : ` for ${advantage.year}`} names a Medicare Advantage Plan for you.`
        : 'You are in a Medicare Advantage Plan.',
      kinds.every((kind) => kind === 'partD')
        ? 'Medicare then has only your prescriptions. Your plan has the rest.'
        : 'Care that the plan paid for is not here. What is here was paid by Medicare itself, some of it before the plan.',
    ].join(' '),
    'Ask your plan for its claims.',
  ],
  onlyPrescriptions: () => [
    'Only prescriptions came. This is so in a Medicare Advantage Plan, or if you chose to share no more.',
    'If you have Original Medicare, connect again and share all.',
  ],
  claimsLag: () => ['A claim takes weeks to get here. Care of the last 6 to 8 weeks may not be in the list yet.', null],
  importedOnly: () => ['These claims came from a file. What was not in the file is not here.', null],
  setAside: ({ setAsideCount }) => [
    setAsideCount === 1
      ? 'We could not read 1 record. It is kept, and a newer ClaimKeep may read it.'
      : `We could not read ${setAsideCount} records. They are kept, and a newer ClaimKeep may read them.`,
    null,
  ],
  noPrescriptions: () => ['No prescriptions came. They come only from a Medicare drug plan.', null],
  notInMedicare: () => [
    'Medicare does not know what you paid with cash, with a coupon, or through other insurance.',
    null,
  ],
  substanceUse: () => [
    'Claims for alcohol or drug treatment come only if you chose to share them. We cannot see if any were left out.',
    null,
  ],
  before2014: () => ['Medicare shares claims from 2014 on. It has no older ones to share.', null],
  demographicsNotShared: () => [
    'Your name and birth date were not shared. Your claims are not changed by that.',
    'You can give this person a name under People.',
  ],
};
