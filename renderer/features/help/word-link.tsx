import { Link } from 'react-router';
import { useText } from '../../i18n/message.tsx';
import { paths } from '../../ui/paths.ts';
import type { Term } from './terms.ts';

/** A question mark beside a word, which leads to what the word means. */
export function WordLink({ term }: { readonly term: Term }) {
  const text = useText();
  return (
    <Link className="word-link" to={paths.word(term)} aria-label={text('help.whatIs', { word: text(`word.${term}`) })}>
      <span aria-hidden="true">?</span>
    </Link>
  );
}
