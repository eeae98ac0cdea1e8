import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageProvider } from '#renderer/i18n/provider.tsx';
import { ServiceDates } from '#renderer/ui/date.tsx';

afterEach(cleanup);

function shown(from: string | null, to: string | null): string {
  const { container } = render(
    <LanguageProvider language="en">
      <ServiceDates from={from} to={to} />
    </LanguageProvider>,
  );
  return (container.textContent ?? '').replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
}

describe('ServiceDates', () => {
  it('shows the calendar date, whatever the time zone of the computer', () => {
    expect(shown('2026-01-01', '2026-01-01')).toBe('Jan 1, 2026');
    expect(shown('2026-12-31', null)).toBe('Dec 31, 2026');
  });

  it('shows a span of days', () => {
    expect(shown('2026-05-03', '2026-05-07')).toBe('May 3 – 7, 2026');
  });

  it('says so when there is no date', () => {
    expect(shown(null, null)).toBe('No date');
  });
});
