import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { Official } from '../../ui/official.tsx';
import { amountNames } from './amount-labels.ts';
import { LineFacts } from './line-facts.tsx';
import type { AmountName } from './amount-labels.ts';
import type { LineNote } from './line-notes.ts';

export type Line = ClaimDetail['lines'][number];

/** What the lines of this claim say at all. Hospital claims carry only charges: four columns of "not in the data" would hide them. */
export type LineColumns = {
  readonly approval: boolean;
  readonly amounts: readonly AmountName[];
  readonly notes: boolean;
};

export function columnsOf(lines: readonly Line[]): LineColumns {
  return {
    approval: lines.some(({ denied }) => denied !== null),
    amounts: amountNames.filter((name) => lines.some(({ amounts }) => amounts[name].cents !== null)),
    notes: lines.some(({ reasonCodes }) => reasonCodes.length > 0),
  };
}

export type LinesProps = {
  readonly claim: ClaimDetail;
  readonly lines: readonly Line[];
  readonly notes: readonly LineNote[];
  readonly columns: LineColumns;
};

/** The billing code as it stands on a notice: the code with its modifiers, the revenue code, the drug code. */
export function BillingCode({ line }: { readonly line: Line }) {
  const { hcpcs, modifiers, revenue, ndc } = line;
  if (hcpcs !== null) return <Message id="line.code" values={{ code: [hcpcs, ...modifiers].join('-') }} />;
  if (ndc !== null) return <Message id="line.ndc" values={{ code: ndc.code }} />;
  if (revenue !== null) return <Message id="line.revenue" values={{ code: revenue.code }} />;
  return <Message id="line.noCode" />;
}

/** What else is known of a service: its own date, who did it, how many. */
export function LineExtras({ claim, line }: { readonly claim: ClaimDetail; readonly line: Line }) {
  const hasOwnDate = line.serviceFrom !== null && claim.serviceFrom !== claim.serviceTo;
  const performer = line.performer?.name ?? null;
  return (
    <>
      {line.serviceName !== null && (
        <span className="line-extra">
          <Official>{line.serviceName}</Official>
        </span>
      )}
      {isNameless(line) && (
        <span className="line-extra">
          <Message id="coded.noName" />
        </span>
      )}
      {line.modifiers.map((code) => {
        const words = claim.modifierTexts[code];
        return words === undefined ? null : (
          <span key={code} className="line-extra">
            <Message id="line.modifier" values={{ code, words }} />
          </span>
        );
      })}
      {hasOwnDate && (
        <span className="line-extra">
          <ServiceDates from={line.serviceFrom} to={line.serviceTo} />
        </span>
      )}
      {performer !== null && performer !== claim.provider.name && (
        <span className="line-extra">
          <Message id="line.by" values={{ name: <Official key="name">{performer}</Official> }} />
        </span>
      )}
      {/* Medicare sends 0 where a service is not counted (CMS's own hospital files); "Quantity: 0" would be nonsense. */}
      {line.units !== null && line.units !== 1 && line.units !== 0 && (
        <span className="line-extra">
          <Message id="line.units" values={{ count: line.units }} />
        </span>
      )}
      <LineFacts line={line} />
    </>
  );
}

/** A billing or drug code that neither Medicare, nor an official table that is here, nor our own words have a name for. */
function isNameless({ hcpcs, ndc, serviceName, codeWords }: Line): boolean {
  if (hcpcs !== null) return serviceName === null && codeWords === null;
  return ndc !== null && ndc.display === null;
}

/** "Service approved?": yes, no, or that the data does not say. */
export function Approved({ line }: { readonly line: Line }) {
  if (line.denied === null) return <Message id="money.missing" />;
  return line.denied ? (
    <strong>
      <Message id="answer.no" />
    </strong>
  ) : (
    <Message id="answer.yes" />
  );
}

/** The letters of the notes to a line. */
export function NoteLetters({ line, notes }: { readonly line: Line; readonly notes: readonly LineNote[] }) {
  const letters = notes.filter((note) => line.reasonCodes.includes(note.code)).map((note) => note.letter);
  return letters.length === 0 ? <Message id="line.noNotes" /> : <>{letters.join(', ')}</>;
}
