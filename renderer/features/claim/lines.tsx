import type { ClaimDetail } from '#shared/domain/claim.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';
import { useIsNarrow } from '../../ui/text-size.ts';
import { WordsLine } from '../help/words-line.tsx';
import { LineCards } from './line-cards.tsx';
import { lineNotes } from './line-notes.ts';
import { columnsOf } from './line-parts.tsx';
import { LineFootnotes } from './line-footnotes.tsx';
import { LineTable } from './line-table.tsx';
import { LineSentence } from './line-words.tsx';

/** Seven columns need more room than the list of claims. */
const narrowRem = 58;

/** The services of a claim with the columns of a Medicare Summary Notice, and the notes to them. */
export function Lines({ claim, isSaid }: { readonly claim: ClaimDetail; readonly isSaid: boolean }) {
  const text = useText();
  const isNarrow = useIsNarrow(narrowRem);
  // The line that repeats the claim's total only puzzles beside the others.
  const services = claim.lines.filter((line) => !line.isTotalLine);
  const lines = services.length > 0 ? services : claim.lines;
  const notes = lineNotes(lines);
  const columns = columnsOf(lines);
  return (
    <Section title={<Message id="lines.title" values={{ count: lines.length }} />}>
      {isSaid && (
        <ul className="points said-lines" aria-live="polite">
          {lines.map((line) => (
            <li key={line.sequence}>
              <LineSentence claim={claim} line={line} />
            </li>
          ))}
        </ul>
      )}
      {isNarrow ? (
        <LineCards claim={claim} lines={lines} notes={notes} columns={columns} />
      ) : (
        <LineTable claim={claim} lines={lines} notes={notes} columns={columns} />
      )}
      <WordsLine terms={claim.denied === null && columns.approval ? ['code', 'denied'] : ['code']} />
      <LineFootnotes claim={claim} lines={lines} columns={columns} />
      {notes.length > 0 && (
        <>
          <h3>
            <Message id="lines.notes" />
          </h3>
          <dl className="line-notes">
            {notes.map((note) => (
              <div key={note.code}>
                <dt>{note.letter}</dt>
                <dd>
                  {claim.reasonTexts[note.code] ?? text(`reason.${note.group}`, { code: note.code })}{' '}
                  <span className="code">{note.code}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}
