import { cleanup, render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { afterEach, describe, expect, it } from 'vitest';
import { WithOfficial } from '#renderer/ui/official.tsx';

afterEach(cleanup);

function marked(locale: string, text: string, names: readonly (string | null | undefined)[]) {
  const { container } = render(
    <IntlProvider locale={locale}>
      <p>
        <WithOfficial text={text} names={names} />
      </p>
    </IntlProvider>,
  );
  return {
    text: container.textContent,
    english: [...container.querySelectorAll('[lang="en"]')].map(({ textContent }) => textContent),
  };
}

describe('names of the record in our words', () => {
  it('are marked as English on a Spanish page, each place of them, and nothing of the words is lost', () => {
    const text = 'Lipitor: usted surtió una receta de Lipitor en Corner Pharmacy.';
    expect(marked('es-US', text, ['Lipitor', 'Corner Pharmacy', null, undefined, ''])).toEqual({
      text,
      english: ['Lipitor', 'Lipitor', 'Corner Pharmacy'],
    });
  });

  it('take the longer of two names that begin alike', () => {
    expect(marked('es', 'con Marsh Eye Clinic y Marsh', ['Marsh', 'Marsh Eye Clinic']).english).toEqual([
      'Marsh Eye Clinic',
      'Marsh',
    ]);
  });

  it('need no mark on an English page, nor where they do not stand', () => {
    expect(marked('en-US', 'You saw Dr. Marsh.', ['Dr. Marsh']).english).toEqual([]);
    expect(marked('es', 'usted tuvo una visita', ['Dr. Marsh'])).toEqual({
      text: 'usted tuvo una visita',
      english: [],
    });
  });
});
