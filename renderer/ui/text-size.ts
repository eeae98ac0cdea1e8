import { useSyncExternalStore } from 'react';

/** Base text in px: the second is the default, asked for by readers of 65 and over. */
export const textSizes = [16, 18, 20, 24, 28] as const;
export const standardStep = 1;

let current: number = standardStep;
const listeners = new Set<() => void>();

/** Puts a text size (a step of {@link textSizes}) on the page; all lengths follow, because they are in rem. */
export function applyTextSize(step: number): void {
  current = Math.min(Math.max(step, 0), textSizes.length - 1);
  document.documentElement.dataset['textSize'] = String(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The step of {@link textSizes} in use. */
export function useTextSizeStep(): number {
  return useSyncExternalStore(subscribe, () => current);
}

/** True while the window is narrower than so many times the text size: then tables become lists. */
export function useIsNarrow(limitInRem: number): boolean {
  return useSyncExternalStore(subscribeToWidth, () => window.innerWidth / rootTextSize() < limitInRem);
}

function rootTextSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || textSizes[standardStep];
}

function subscribeToWidth(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  const stop = subscribe(listener);
  return () => {
    window.removeEventListener('resize', listener);
    stop();
  };
}
