import type { ClaimFilterInput } from '#shared/ipc/contract.ts';
import { useCountWithReplaced } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';

type ReplacedLineProps = {
  readonly personId: string;
  readonly filter: ClaimFilterInput;
  readonly matchCount: number | null;
  readonly onChange: (withReplaced: boolean) => void;
};

/** Claims that Medicare replaced or cancelled are kept but left out of the list. How many, and the way to them, stands below it. */
export function ReplacedLine({ personId, filter, matchCount, onChange }: ReplacedLineProps) {
  const all = useCountWithReplaced(personId, filter).data ?? null;
  const hidden = all === null || matchCount === null ? 0 : all - matchCount;
  if (!filter.includeReplaced && hidden <= 0) return null;
  return (
    <div className="replaced-line">
      <p>
        {filter.includeReplaced ? (
          <Message id="replaced.shown" />
        ) : (
          <Message id="replaced.hidden" values={{ count: hidden }} />
        )}
      </p>
      <Button look="quiet" onPress={() => onChange(!filter.includeReplaced)}>
        <Message id={filter.includeReplaced ? 'replaced.hide' : 'replaced.show'} />
      </Button>
    </div>
  );
}
