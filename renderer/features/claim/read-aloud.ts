import { useEffect, useState, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';

/** A voice of this computer in the language of the page. Voices that send the text to a server are never used. */
function localVoice(language: string): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  const voices = window.speechSynthesis.getVoices();
  const own = (voice: SpeechSynthesisVoice): boolean =>
    voice.localService && voice.lang.toLowerCase().replace('_', '-').startsWith(language);
  return voices.find((voice) => own(voice) && voice.default) ?? voices.find(own) ?? null;
}

function watchVoices(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  window.speechSynthesis.addEventListener('voiceschanged', onChange);
  return () => window.speechSynthesis.removeEventListener('voiceschanged', onChange);
}

/** Reads sentences out, one after another, until told to stop or the page is left. `canRead` is false where the computer has no voice. */
export function useReadAloud() {
  const language = useIntl().locale.slice(0, 2);
  const voice = useSyncExternalStore(watchVoices, () => localVoice(language));
  const [isReading, setReading] = useState(false);
  const canRead = voice !== null;

  const stop = (): void => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  const read = (sentences: readonly string[]): void => {
    window.speechSynthesis.cancel();
    setReading(true);
    // One at a time: engines cut off long texts.
    for (const [at, sentence] of sentences.entries()) {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.voice = voice;
      spoken.lang = voice?.lang ?? language;
      spoken.rate = 0.9;
      if (at === sentences.length - 1) spoken.addEventListener('end', () => setReading(false));
      spoken.addEventListener('error', () => setReading(false));
      window.speechSynthesis.speak(spoken);
    }
  };
  useEffect(() => () => ('speechSynthesis' in window ? window.speechSynthesis.cancel() : undefined), []);
  return { canRead, isReading, read, stop } as const;
}
