import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = {
  readonly look?: Look;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  /** While its work runs it does nothing more, but keeps the focus: a disabled button would lose it, and the reader their place. */
  readonly isBusy?: boolean;
  /** Only where the visible words are not enough, for example "Rename" beside several people. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** A button in words. It is at least 44 px high (WCAG 2.5.5). */
export function Button({ look = 'secondary', icon, label, isBusy = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${look}`}
      isPending={isBusy}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

type LinkButtonProps = {
  readonly to: string;
  readonly look?: Look;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

/** A link that looks like a button, for going to another page. */
export function LinkButton({ to, look = 'secondary', icon, children }: LinkButtonProps) {
  return (
    <Link className={`button button-${look}`} to={to}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
