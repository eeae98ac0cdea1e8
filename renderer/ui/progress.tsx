import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Progress } from '#shared/ipc/events.ts';
import { useText } from '../i18n/message.tsx';

/** How often the spoken progress changes: more would keep a screen reader talking. */
const spokenEveryMs = 5_000;

/** A running job in words ("412 of 1,260 claims") and as a bar; without a total the bar only says that work goes on. */
export function JobProgress({ progress }: { readonly progress: Progress | null }) {
  const words = useProgressWords(progress);
  const total = progress?.total ?? null;
  const known = total !== null && total > 0;
  const percent = known ? Math.min(100, ((progress?.done ?? 0) / total) * 100) : 0;
  return (
    <>
      <ProgressBar className="progress" value={percent} isIndeterminate={!known} valueLabel={words}>
        <Label className="progress-words">{words}</Label>
        <div className={known ? 'progress-track' : 'progress-track progress-open'}>
          <div className="progress-done" style={known ? { width: `${percent}%` } : {}} />
        </div>
      </ProgressBar>
      <Spoken words={words} />
    </>
  );
}

function useProgressWords(progress: Progress | null): string {
  const text = useText();
  if (progress === null) return text('progress.starting');
  const { phase, done, total } = progress;
  if (phase === 'tables') return text('progress.tables', { done });
  if (phase !== 'claims' && phase !== 'reading' && phase !== 'writing' && phase !== 'printing') {
    return text(`progress.${phase}`);
  }
  return total === null ? text(`progress.${phase}.open`, { done }) : text(`progress.${phase}`, { done, total });
}

function Spoken({ words }: { readonly words: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), spoken === '' ? 0 : spokenEveryMs);
    return () => clearTimeout(timer);
  }, [words, spoken]);
  return <output className="only-read">{spoken}</output>;
}
