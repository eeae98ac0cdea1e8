import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type BadgeProps = {
  readonly tone?: 'plain' | 'good' | 'caution' | 'problem' | 'sample';
  readonly icon?: IconName;
  readonly children: ReactNode;
};

/** A state in a word or two. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
