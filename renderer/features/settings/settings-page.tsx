import { languages, looks } from '#shared/ipc/contract.ts';
import type { Preferences } from '#shared/ipc/contract.ts';
import { usePreferences, useSavePreferences } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { CodeTables } from './code-tables.tsx';
import { SafetyChoices } from './safety-choices.tsx';

/** Language, look, text size, and the tables of names. Every choice takes effect at once. */
export function SettingsPage() {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('settings.title')} />
      <Loaded query={usePreferences()}>{(preferences) => <Choices preferences={preferences} />}</Loaded>
      <Section title={<Message id="settings.text" />}>
        <p>
          <Message id="settings.text.how" />
        </p>
      </Section>
      <CodeTables />
    </div>
  );
}

function Choices({ preferences }: { readonly preferences: Preferences }) {
  const text = useText();
  const save = useSavePreferences();
  const languageOptions = (['system', ...languages] as const).map((value) => ({
    value,
    label: text(`settings.language.${value}`),
  }));
  return (
    <>
      <RadioList
        label={<Message id="settings.language" />}
        value={preferences.language ?? 'system'}
        onChange={(chosen) => save.mutate({ language: chosen === 'system' ? null : chosen })}
        options={languageOptions}
      />
      <RadioList
        label={<Message id="settings.look" />}
        value={preferences.look}
        onChange={(look) => save.mutate({ look })}
        options={looks.map((value) => ({ value, label: text(`settings.look.${value}`) }))}
      />
      <SafetyChoices preferences={preferences} />
    </>
  );
}
