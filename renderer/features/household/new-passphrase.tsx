import { useState } from 'react';
import type { ReactNode } from 'react';
import { Message } from '../../i18n/message.tsx';
import { SecretField } from '../../ui/text-field.tsx';

/** The same least length as main/store asks for. */
const shortest = 8;

/** A new passphrase, typed twice. `check` says whether it will do, and from then on what is wrong stands at its field. */
export function useNewPassphrase(): {
  readonly passphrase: string;
  readonly check: () => boolean;
  readonly fields: (label: ReactNode) => ReactNode;
} {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [wasTried, setTried] = useState(false);
  const isTooShort = passphrase.length < shortest;
  const isOther = passphrase !== repeated;
  return {
    passphrase,
    check: () => {
      setTried(true);
      return !isTooShort && !isOther;
    },
    fields: (label) => (
      <>
        <SecretField
          label={label}
          hint={<Message id="setUp.hint" />}
          error={wasTried && isTooShort ? <Message id="setUp.tooShort" values={{ shortest }} /> : null}
          value={passphrase}
          onChange={setPassphrase}
        />
        <SecretField
          label={<Message id="setUp.repeat" />}
          error={wasTried && !isTooShort && isOther ? <Message id="setUp.differs" /> : null}
          value={repeated}
          onChange={setRepeated}
        />
        <p>
          <Message id="setUp.remember" />
        </p>
      </>
    ),
  };
}
