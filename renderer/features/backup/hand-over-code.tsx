import { useState } from 'react';
import { CallError } from '../../api/client.ts';
import { RecoverySheet } from '../household/recovery-sheet.tsx';
import { TypeItBack } from '../household/type-it-back.tsx';

/** The code of a backup for somebody else: shown once, printed, typed back once, and then forgotten. */
export function HandOverCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const [error, setError] = useState<CallError | null>(null);
  const check = (typed: string) => {
    if (lettersOf(typed) === lettersOf(code)) onDone();
    else setError(new CallError('store/wrong-secret'));
  };
  return (
    <>
      <RecoverySheet code={code} of="handOver" />
      <TypeItBack error={error} isBusy={false} onTyped={check} />
    </>
  );
}

/** As the main process reads a code: dashes and capitals do not matter, nor do letters that look like digits. */
function lettersOf(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
