import type { ReactNode } from 'react';

type Fact = {
  readonly name: string;
  /** Explains the name. */
  readonly help?: ReactNode;
  readonly value: ReactNode;
};

/** A list of facts: what it is, and what it says. A fact whose value is null is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, help, value }) => (
          <div className="fact" key={name}>
            <dt>
              {name}
              {help !== undefined && help !== null && <> {help}</>}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
