import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { languages } from '#shared/domain/preferences.ts';
import { useSavePreferences } from '../api/queries.ts';
import { Message, useText } from '../i18n/message.tsx';

/** English or Spanish, before there is anything else to set: each language is written in itself. */
export function LanguageSwitch() {
  const text = useText();
  const { locale } = useIntl();
  const save = useSavePreferences();
  const current = languages.find((language) => locale.startsWith(language)) ?? 'en';
  return (
    <ToggleButtonGroup
      className="language-switch"
      aria-label={text('settings.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const language = languages.find((one) => keys.has(one));
        if (language !== undefined) save.mutate({ language });
      }}
    >
      {languages.map((language) => (
        <ToggleButton key={language} id={language} className="toggle" lang={language}>
          <Message id={`settings.language.${language}`} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
