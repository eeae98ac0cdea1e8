import type { ClaimDetail } from '#shared/domain/claim.ts';
import { headlineAmounts, shownDetails } from '#shared/domain/headline-amounts.ts';
import { Message } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Hints } from '../../ui/hints.tsx';
import { Money } from '../../ui/money.tsx';
import { WordLink } from '../help/word-link.tsx';
import { amountLabel, amountNames } from './amount-labels.ts';
import { AmountRelation } from './amount-relation.tsx';

/** Where each amount is explained. */
const wordOf = { billed: 'charged', approved: 'approved', paid: 'paid', yourShare: 'yourPart' } as const;

/** The four amounts side by side, each with where it comes from, and what has to be known about them below. */
export function FourAmounts({ claim }: { readonly claim: ClaimDetail }) {
  // A prescription has no Medicare-approved amount: the column would only puzzle.
  const shown = amountNames.filter((name) => !(claim.kind === 'partD' && name === 'approved'));
  const amounts = headlineAmounts(claim.kind, claim.amounts);
  return (
    <>
      <dl className="four-amounts">
        {shown.map((name) => (
          <div key={name} className={`amount-box amount-box-${name}`}>
            <dt>
              <Message id={amountLabel(claim.kind, name)} /> <WordLink term={wordOf[name]} />
            </dt>
            <dd>
              <Money amount={amounts[name]} mark="word" />
            </dd>
          </div>
        ))}
      </dl>
      <AmountRelation kind={claim.kind} amounts={amounts} />
      <Hints title={<Message id="claim.hints" />}>
        {footnotes(claim).map((id) => (
          <li key={id}>
            <Message id={id} />
          </li>
        ))}
      </Hints>
    </>
  );
}

/** Only the notes that this claim's amounts need (claims-data: which kinds of claim never carry which amount). */
function footnotes(claim: ClaimDetail): readonly MessageId[] {
  const { kind, assignmentAccepted, money } = claim;
  const amounts = headlineAmounts(kind, claim.amounts);
  const notes: MessageId[] = [kind === 'partD' ? 'note.drugShare' : 'note.share'];
  const all = Object.values(amounts);
  if (claim.isShareIncomplete) notes.push('note.shareIncomplete');
  if (assignmentAccepted === false) notes.push('note.noAssignment');
  const figures = [...all, ...shownDetails(money).map((name) => money[name])];
  if (figures.some(({ origin }) => origin === 'calculated')) notes.push('note.calculated');
  if (kind !== 'partD' && all.some(({ origin }) => origin === 'notReported')) notes.push('note.missing');
  if (amounts.approved.cents === null && (kind === 'inpatient' || kind === 'snf')) notes.push('note.stayApproved');
  if (kind === 'outpatient') notes.push('note.outpatientApproved');
  if (amounts.yourShare.cents === null && kind === 'hha') notes.push('note.homeHealthShare');
  if (amounts.yourShare.cents === null && kind === 'hospice') notes.push('note.hospiceShare');
  return notes;
}
