import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type ListProps = { readonly label?: string; readonly children: ReactNode };

/** Things one below the other, each with a line between. A plain list: it is read, not moved through with arrow keys. */
export function List({ label, children }: ListProps) {
  return (
    <ul className="list" {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </ul>
  );
}

type ListItemProps = {
  readonly icon?: IconName;
  /** Where the item leads; then the whole of it can be pressed. */
  readonly to?: string;
  readonly title: ReactNode;
  /** A second, quieter line. */
  readonly note?: ReactNode;
  /** At the end: an amount, a count or a button. */
  readonly end?: ReactNode;
};

export function ListItem({ icon, to, title, note, end }: ListItemProps) {
  return (
    <li className={to === undefined ? 'list-item' : 'list-item row-with-link'}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="list-words">
        {to === undefined ? (
          <span className="list-title">{title}</span>
        ) : (
          <Link className="row-link" to={to}>
            {title}
          </Link>
        )}
        {note !== undefined && note !== null && <span className="cell-note">{note}</span>}
      </span>
      {end !== undefined && <span className="list-end">{end}</span>}
    </li>
  );
}
