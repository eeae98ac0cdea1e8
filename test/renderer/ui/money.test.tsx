import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageProvider } from '#renderer/i18n/provider.tsx';
import { Money } from '#renderer/ui/money.tsx';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';

afterEach(cleanup);

function shown(amount: Amount, mark?: 'word' | 'star' | 'none'): string {
  const { container } = render(
    <LanguageProvider language="en">
      <Money amount={amount} {...(mark === undefined ? {} : { mark })} />
    </LanguageProvider>,
  );
  return container.textContent ?? '';
}

describe('Money', () => {
  it('shows dollars and cents', () => {
    expect(shown(reported(123_456, 'x'))).toBe('$1,234.56');
  });

  it('shows a real zero as $0.00 and a missing amount never', () => {
    expect(shown(reported(0, 'x'))).toBe('$0.00');
    expect(shown(notReported)).toBe('not in the data');
  });

  it('shows a negative amount with its sign', () => {
    expect(shown(reported(-1_250, 'x'))).toBe('-$12.50');
  });

  it('marks a calculated amount in a way that is also read out', () => {
    expect(shown(calculated(842, 'x'), 'word')).toBe('$8.42calculated');
    expect(shown(calculated(842, 'x'), 'star')).toBe('$8.42* calculated');
    expect(shown(calculated(842, 'x'), 'none')).toBe('$8.42');
  });
});
