import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { Message, useText } from '../../i18n/message.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BackFromHelp } from './back-from-help.tsx';
import { terms } from './terms.ts';

/** Without accents and capitals, as people type. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What the words of the notices mean, in the order of the page's alphabet; searched by word and by explanation. */
export function WordsExplained() {
  const text = useText();
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const all = terms
    .map((key) => ({ key, word: text(`word.${key}`), meaning: text(`word.${key}.text`) }))
    .toSorted((a, b) => a.word.localeCompare(b.word, locale));
  const found = all.filter(({ word, meaning }) => plain(`${word} ${meaning}`).includes(plain(typed.trim())));
  const asked = useFocusOnWord();
  return (
    <Section title={<Message id="help.words" />}>
      <TextField label={<Message id="help.search" />} value={typed} onChange={setTyped} maxLength={60} />
      <output className="count">
        <Message id="help.found" values={{ count: found.length }} />
      </output>
      <dl className="words">
        {found.map(({ key, word, meaning }) => (
          <div key={key} id={key} tabIndex={-1}>
            <dt>{word}</dt>
            <dd>
              {meaning}
              {key === asked && (
                <p>
                  <BackFromHelp />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A question mark beside a word on another page leads here, to that word. @returns the word, or nothing */
function useFocusOnWord(): string {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '') return undefined;
    // After the heading has taken the focus.
    const frame = requestAnimationFrame(() => {
      const word = document.getElementById(hash.slice(1));
      word?.scrollIntoView({ block: 'center' });
      word?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash]);
  return hash.slice(1);
}
