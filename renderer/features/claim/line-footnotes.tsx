import { useIntl } from 'react-intl';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Hints } from '../../ui/hints.tsx';
import { amountLabel, amountNames } from './amount-labels.ts';
import type { Line, LineColumns } from './line-parts.tsx';

type LineFootnotesProps = {
  readonly claim: ClaimDetail;
  readonly lines: readonly Line[];
  readonly columns: LineColumns;
};

/** What has to be known about the services above: which amounts Medicare did not send for them, and what the star means. */
export function LineFootnotes({ claim, lines, columns }: LineFootnotesProps) {
  const text = useText();
  const intl = useIntl();
  const missing = amountNames.filter((name) => !columns.amounts.includes(name));
  const hasStar = lines.some(({ amounts }) => columns.amounts.some((name) => amounts[name].origin === 'calculated'));
  const list = intl.formatList(missing.map((name) => `“${text(amountLabel(claim.kind, name))}”`));
  if (missing.length === 0 && !hasStar && lines.length < 2) return null;
  return (
    <Hints title={<Message id="lines.hints" />}>
      {missing.length > 0 && (
        <li>
          <Message id="lines.notSent" values={{ list }} />
        </li>
      )}
      {hasStar && (
        <li>
          <Message id="lines.star" />
        </li>
      )}
      {lines.some(({ amounts }) => (amounts.reducedCoinsurance.cents ?? 0) !== 0) && (
        <li className="footnote">
          <Message id="note.reducedCoinsurance" />
        </li>
      )}
      {lines.length > 1 && (
        <li>
          <Message id="lines.wholeCounts" />
        </li>
      )}
    </Hints>
  );
}
