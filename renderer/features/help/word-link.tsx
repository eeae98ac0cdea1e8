import { useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useText } from '../../i18n/message.tsx';
import { paths } from '../../ui/paths.ts';
import type { Term } from './terms.ts';
import { useWayBack } from './way-back.ts';

/** A question mark beside a word, which leads to what the word means; Help leads back to this very mark. */
export function WordLink({ term }: { readonly term: Term }) {
  const text = useText();
  const mark = useRef<HTMLAnchorElement>(null);
  const { pathname, search } = useLocation();
  const leave = useWayBack(mark, term);
  return (
    <Link
      ref={mark}
      className="word-link"
      to={paths.word(term)}
      state={{ backTo: `${pathname}${search}` }}
      onClick={leave}
      aria-label={text('help.whatIs', { word: text(`word.${term}`) })}
    >
      <span aria-hidden="true">?</span>
    </Link>
  );
}
