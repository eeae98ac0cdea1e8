import { useState } from 'react';
import { Message } from '../i18n/message.tsx';
import { Button } from './button.tsx';

/** A long table at once is slow to draw and worse to read. */
const rowsAtOnce = 50;

/** The first rows of many, and a button for the next ones; `more` is null when all are shown. */
export function useMoreRows<Row>(rows: readonly Row[]) {
  const [count, setCount] = useState(rowsAtOnce);
  const more =
    rows.length <= count ? null : (
      <div className="actions actions-center">
        <Button onPress={() => setCount(count + rowsAtOnce)}>
          <Message id="claims.more" />
        </Button>
        <p aria-hidden="true">
          <Message id="claims.countShort" values={{ shown: count, total: rows.length }} />
        </p>
      </div>
    );
  return { shown: rows.slice(0, count), more } as const;
}
