import { Fragment } from 'react';
import { useIntl } from 'react-intl';

/**
 * A text of the record that comes in English whatever the page speaks: the name of a drug, a diagnosis, a provider, a plan. On a Spanish page it is
 * marked, so that a screen reader does not say English words as Spanish ones (WCAG 2.2, 3.1.2).
 */
export function Official({ children }: { readonly children: string }) {
  const isEnglishPage = useIntl().locale.startsWith('en');
  return isEnglishPage ? <>{children}</> : <span lang="en">{children}</span>;
}

type WithOfficialProps = {
  /** Words of ours with names of the record in them. */
  readonly text: string;
  /** The names that may stand in it, as they stand there; null and empty ones are no names. */
  readonly names: readonly (string | null | undefined)[];
};

/** A title or a sentence of ours, with the names of the record in it marked as {@link Official}. */
export function WithOfficial({ text, names }: WithOfficialProps) {
  return splitAtNames(text, names).map(({ part, isName, at }) =>
    isName ? <Official key={at}>{part}</Official> : <Fragment key={at}>{part}</Fragment>,
  );
}

type Part = { readonly part: string; readonly isName: boolean; readonly at: number };

/** The longest name first: one may be the beginning of another. */
function splitAtNames(text: string, names: WithOfficialProps['names']): readonly Part[] {
  const known = names
    .filter((name): name is string => name != null && name !== '')
    .toSorted((one, other) => other.length - one.length);
  let parts: readonly Part[] = [{ part: text, isName: false, at: 0 }];
  for (const name of known) parts = parts.flatMap((one) => (one.isName ? [one] : splitOnce(one, name)));
  return parts.filter(({ part }) => part !== '');
}

function splitOnce({ part, at }: Part, name: string): readonly Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const between of part.split(name)) {
    if (from > 0) found.push({ part: name, isName: true, at: at + from - name.length });
    found.push({ part: between, isName: false, at: at + from });
    from += between.length + name.length;
  }
  return found;
}
