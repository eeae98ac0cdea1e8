import type { CoverageDetail } from '#shared/domain/coverage.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MonthName } from '../../ui/month-name.tsx';

/** The codes of Medicare's record in words, for a closer look. */
export function CoverageDetails({ details }: { readonly details: readonly CoverageDetail[] }) {
  const text = useText();
  return (
    <Disclosure title={<Message id="coverage.details" />}>
      <dl className="facts">
        {details.map(({ part, list, month, text: words }) => (
          <div className="fact" key={`${list} ${words}`}>
            <dt>
              {text(`coverageCode.${list}`)}
              {part !== null && ` · ${text(`coverage.${part}`)}`}
            </dt>
            <dd>
              {words}
              {month !== null && (
                <span className="line-extra">
                  <MonthName month={`${month.year}-${String(month.month).padStart(2, '0')}`} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
