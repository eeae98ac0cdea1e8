import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Input, Label, SearchField } from 'react-aria-components';
import { Message, useText } from '../../i18n/message.tsx';
import { Icon } from '../../ui/icons.tsx';

/** Long enough to skip the middle of a word, short enough to feel at once. */
const pauseMs = 120;

type SearchBoxProps = { readonly value: string; readonly onSearch: (text: string) => void };

/** Search as you type. Escape or the button clears it. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // Cleared or changed from outside ("Show all claims").
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      onSearch(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <SearchField className="search" value={typed} onChange={setTyped} maxLength={200}>
      <Label className="only-read">
        <Message id="search.label" />
      </Label>
      <div className="field-frame">
        <Icon name="search" />
        <Input className="field-input" placeholder={text('search.example')} />
        {typed !== '' && (
          <AriaButton className="field-toggle">
            <Message id="search.clear" />
          </AriaButton>
        )}
      </div>
    </SearchField>
  );
}
