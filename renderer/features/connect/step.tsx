import { useId } from 'react';
import type { ReactNode } from 'react';

type StepProps = { readonly number: number; readonly title: ReactNode; readonly children: ReactNode };

/** One of the steps of connecting, with its number in front. */
export function Step({ number, title, children }: StepProps) {
  const id = useId();
  return (
    <section className="step" aria-labelledby={id}>
      <h2 id={id} className="step-title">
        <span className="step-number">{number}</span>
        <span>{title}</span>
      </h2>
      <div className="step-body">{children}</div>
    </section>
  );
}
