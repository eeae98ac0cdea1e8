import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../api/client.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

type TypeItBackProps = {
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly onTyped: (code: string) => void;
};

/** Typing the code back once shows that it is on paper and readable. Capital letters and hyphens do not matter. */
export function TypeItBack({ error, isBusy, onTyped }: TypeItBackProps) {
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const isWrong = error?.code === 'store/wrong-secret';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The answer comes later than the form's own errors: then the focus goes to the field, and its error is read (WCAG 3.3.1).
    if (isWrong && !isBusy) place.current?.querySelector('input')?.focus();
  }, [isWrong, isBusy]);
  const submit = () => {
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '') onTyped(typed);
  };
  return (
    <Form onSubmit={submit}>
      {error !== null && !isWrong && <ErrorNotice error={error} />}
      <div ref={place}>
        <TextField
          label={<Message id="recovery.typeBack" />}
          hint={<Message id="recovery.typeBackHint" />}
          error={isEmpty ? <Message id="recovery.empty" /> : isWrong && <Message id="recovery.wrong" />}
          value={typed}
          onChange={setTyped}
          maxLength={100}
        />
      </div>
      <div className="actions">
        <Button look="primary" type="submit" isBusy={isBusy}>
          <Message id="recovery.check" />
        </Button>
      </div>
    </Form>
  );
}
