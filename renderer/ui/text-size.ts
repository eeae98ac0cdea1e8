import { useSyncExternalStore } from 'react';

/** Base text in px: the second is the default, asked for by readers of 65 and over. */
export const textSizes = [16, 18, 20, 24, 28] as const;
const standard = 1;
const storageKey = 'claimkeep.text-size';
const listeners = new Set<() => void>();

function storedStep(): number {
  const step = Number(localStorage.getItem(storageKey) ?? standard);
  return Number.isInteger(step) && step >= 0 && step < textSizes.length ? step : standard;
}

/** Puts the chosen text size on the page; all lengths follow, because they are in rem. */
export function applyTextSize(): void {
  document.documentElement.dataset['textSize'] = String(storedStep());
}

function chooseStep(step: number): void {
  localStorage.setItem(storageKey, String(step));
  applyTextSize();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The step of {@link textSizes} in use, and a way to choose another one. */
export function useTextSize() {
  return { step: useSyncExternalStore(subscribe, storedStep), choose: chooseStep };
}

/** True while the window is narrower than so many times the text size: then tables become lists. */
export function useIsNarrow(limitInRem: number): boolean {
  return useSyncExternalStore(subscribeToWidth, () => window.innerWidth / rootTextSize() < limitInRem);
}

function rootTextSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || textSizes[standard];
}

function subscribeToWidth(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  const stop = subscribe(listener);
  return () => {
    window.removeEventListener('resize', listener);
    stop();
  };
}
