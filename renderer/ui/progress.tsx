import { useEffect, useRef, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Progress } from '#shared/ipc/events.ts';
import { Message, useText } from '../i18n/message.tsx';

/** How often a screen reader is told: the number of claims changes several times a second, and would keep it talking. */
const spokenEveryMs = 15_000;

/**
 * A running job in words ("412 of 1,260 claims, about 2 minutes left") and as a bar; without a total the bar only says that work goes on.
 * Of a download the pages and their size stand below, for the eye alone.
 */
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
        <Received progress={progress} />
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
  const words = total === null ? text(`progress.${phase}.open`, { done }) : text(`progress.${phase}`, { done, total });
  const minutes = progress.download?.minutesLeft ?? null;
  return minutes === null ? words : text('progress.withTime', { words, minutes });
}

function Received({ progress }: { readonly progress: Progress | null }) {
  const { pages, bytes } = progress?.download ?? { pages: 0, bytes: 0 };
  if (pages === 0) return null;
  return (
    <p className="progress-received">
      <Message id="progress.received" values={{ pages, size: Math.max(bytes, 100_000) / 1_000_000 }} />
    </p>
  );
}

/** The newest words, at once when the work begins and then only now and again, however often they change. */
function Spoken({ words }: { readonly words: string }) {
  const newest = useRef(words);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    newest.current = words;
  }, [words]);
  useEffect(() => {
    const speak = () => setSpoken(newest.current);
    // Not with the first picture: a region is read when it changes, and not when it appears.
    const first = setTimeout(speak);
    const again = setInterval(speak, spokenEveryMs);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, []);
  return <output className="only-read">{spoken}</output>;
}
