import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type CardProps = { readonly icon: IconName; readonly title: ReactNode; readonly children: ReactNode };

/** A part of a page that stands beside others, with its drawing and its heading. */
export function Card({ icon, title, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title">
        <Icon name={icon} />
        <span>{title}</span>
      </h2>
      {children}
    </section>
  );
}
