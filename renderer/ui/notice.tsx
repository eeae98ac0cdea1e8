import type { ReactNode } from 'react';
import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import { useErrorWords } from '../i18n/error-texts.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type Tone = 'info' | 'good' | 'caution' | 'problem';
const icons: Record<Tone, IconName> = { info: 'info', good: 'check', caution: 'caution', problem: 'stop' };

type NoticeProps = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** True when it appears in answer to something: then it is read out. */
  readonly isNews?: boolean;
};

/** A box that tells something: its icon, border and words carry the meaning, never the colour alone. */
export function Notice({ tone = 'info', title, children, actions, isNews = false }: NoticeProps) {
  const role = isNews ? { role: tone === 'problem' ? 'alert' : 'status' } : {};
  return (
    <div className={`notice notice-${tone}`} {...role}>
      <Icon name={icons[tone]} />
      <div className="notice-text">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}

type ErrorNoticeProps = {
  readonly error: { readonly code: ErrorCode; readonly details?: ErrorDetails };
  readonly tone?: Tone;
  readonly actions?: ReactNode;
};

/** A failure in three sentences: what happened, what it means for the person's data, and the one next step. */
export function ErrorNotice({ error, tone = 'problem', actions }: ErrorNoticeProps) {
  const { what, meaning, next } = useErrorWords()(error.code, error.details);
  return (
    <Notice tone={tone} title={what} isNews {...(actions === undefined ? {} : { actions })}>
      <p>{meaning}</p>
      <p>{next}</p>
    </Notice>
  );
}
