import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#renderer/i18n/provider.tsx';
import { JobProgress } from '#renderer/ui/progress.tsx';
import type { Progress } from '#shared/ipc/events.ts';

const claims = (done: number, minutesLeft: number | null, pages = 9): Progress => ({
  phase: 'claims',
  done,
  total: 1_260,
  download: { pages, bytes: 12_340_000, minutesLeft },
});

function page(progress: Progress, language: 'en' | 'es' = 'en') {
  const element = (one: Progress) => (
    <LanguageProvider language={language}>
      <JobProgress progress={one} />
    </LanguageProvider>
  );
  const { container, rerender } = render(element(progress));
  return {
    show: (next: Progress) => rerender(element(next)),
    words: () => container.querySelector('.progress-words')?.textContent,
    received: () => container.querySelector('.progress-received')?.textContent,
    spoken: () => container.querySelector('output')?.textContent,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('the progress of a download', () => {
  it('says claims, the time that is left, pages and bytes', () => {
    const { words, received, show } = page(claims(412, 2));
    expect(words()).toBe('412 of 1,260 claims, about 2 minutes left');
    expect(received()).toBe('9 pages received, 12.3 MB');
    show(claims(412, 0, 1));
    expect(words()).toBe('412 of 1,260 claims, less than a minute left');
    expect(received()).toBe('1 page received, 12.3 MB');
    show(claims(412, null, 0));
    expect(words()).toBe('412 of 1,260 claims');
    expect(received()).toBeUndefined();
  });

  it('says so in Spanish', async () => {
    const { words, received, show } = page(claims(412, 2), 'es');
    // The Spanish texts are read when they are wanted.
    await vi.waitFor(() => expect(words()).toBe('412 de 1,260 reclamaciones, faltan alrededor de 2 minutos'));
    expect(received()).toBe('9 páginas recibidas, 12.3 MB');
    show(claims(412, 0));
    expect(words()).toBe('412 de 1,260 reclamaciones, falta menos de un minuto');
  });

  it('is spoken at once and then four times a minute, however often it changes', () => {
    const { spoken, show } = page(claims(0, null, 0));
    const heard = new Set<string | null | undefined>();
    for (let tenths = 0; tenths < 600; tenths += 1) {
      show(claims(tenths, null));
      act(() => void vi.advanceTimersByTime(100));
      heard.add(spoken());
    }
    expect(heard.size).toBeGreaterThanOrEqual(4);
    expect(heard.size).toBeLessThanOrEqual(5);
    expect(spoken()).toMatch(/^5\d\d of 1,260 claims$/);
  });
});
