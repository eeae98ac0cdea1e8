import { Message, useText } from '../../i18n/message.tsx';
import type { Term } from './terms.ts';
import { WordLink } from './word-link.tsx';

/**
 * The words that a table uses and Help explains. Below the table, not in it: a head of a column is said with each of its cells, and becomes no part
 * of the cards of a narrow window.
 */
export function WordsLine({ terms }: { readonly terms: readonly Term[] }) {
  const text = useText();
  return (
    <p className="words-line">
      <span>
        <Message id="help.wordsHere" />
      </span>
      {terms.map((term) => (
        <span key={term}>
          {text(`word.${term}`)} <WordLink term={term} />
        </span>
      ))}
    </p>
  );
}
