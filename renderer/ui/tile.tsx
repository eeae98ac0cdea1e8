import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type TileProps = {
  readonly to: string;
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly note?: ReactNode;
};

/** A large way to go: all of it can be pressed. */
export function Tile({ to, icon, title, note }: TileProps) {
  return (
    <li className="tile row-with-link">
      <span className="round-icon">
        <Icon name={icon} />
      </span>
      <span>
        <Link className="row-link tile-title" to={to}>
          {title}
        </Link>
        {note !== undefined && <span className="cell-note">{note}</span>}
      </span>
    </li>
  );
}
