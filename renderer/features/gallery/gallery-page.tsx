import { useState } from 'react';
import type { ReactNode } from 'react';
import { Message } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { PersonMark } from '../../ui/person-mark.tsx';
import { JobProgress } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { SecretField, TextField } from '../../ui/text-field.tsx';
import { Tile } from '../../ui/tile.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { personColours } from '#shared/domain/person.ts';
import { sample } from './gallery-samples.ts';
import { Amounts, Pictures } from './gallery-data.tsx';

/** Every part in each of its states. Only in development; its words are not texts of the program, so they are not translated. */
export function GalleryPage() {
  return (
    <div className="page">
      <PageHeading title={sample.title} />
      <Buttons />
      <Fields />
      <Part name="Tabs">
        <TabsInUse />
      </Part>
      <Part name="Notices">
        {(['info', 'good', 'caution', 'problem'] as const).map((tone) => (
          <Notice key={tone} tone={tone} title={sample.words}>
            <p>{sample.sentence}</p>
          </Notice>
        ))}
        <ErrorNotice error={{ code: 'internal' }} />
      </Part>
      <Part name="Badges and people">
        <div className="actions">
          {(['plain', 'good', 'caution', 'problem', 'sample'] as const).map((tone) => (
            <Badge key={tone} tone={tone} icon="info">
              {tone}
            </Badge>
          ))}
          {Array.from({ length: personColours }, (_, colour) => (
            <PersonMark key={colour} person={{ displayName: sample.person, colour }} />
          ))}
        </div>
      </Part>
      <Part name="Card, tiles, disclosure">
        <div className="card-row">
          <Card icon="clock" title={sample.words}>
            <p>{sample.sentence}</p>
          </Card>
        </div>
        <ul className="tiles">
          <Tile to={paths.help} icon="phone" title={sample.words} note={sample.sentence} />
        </ul>
        <Disclosure title={sample.words}>
          <p>{sample.sentence}</p>
        </Disclosure>
      </Part>
      <Part name="Progress">
        <JobProgress progress={null} />
        <JobProgress
          progress={{
            phase: 'claims',
            done: 2_350,
            total: 4_462,
            download: { pages: 47, bytes: 65_800_000, minutesLeft: 3 },
          }}
        />
      </Part>
      <Amounts />
      <Pictures />
    </div>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <Section title={name}>{children}</Section>;
}

function Buttons() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Part name="Buttons, toolbar, dialog">
      <Toolbar label={sample.words}>
        {(['primary', 'secondary', 'quiet', 'danger'] as const).map((look) => (
          <Button key={look} look={look} icon="save">
            {look}
          </Button>
        ))}
        <Button isBusy>{sample.busy}</Button>
        <LinkButton to={paths.help}>{sample.link}</LinkButton>
      </Toolbar>
      <Button onPress={() => setOpen(true)}>{sample.dialog}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={sample.words}
        actions={
          <Button onPress={close}>
            <Message id="dialog.close" />
          </Button>
        }
      >
        <p>{sample.sentence}</p>
      </Dialog>
    </Part>
  );
}

function Fields() {
  const [words, setWords] = useState('');
  const [choice, setChoice] = useState<'first' | 'second'>('first');
  const [isTicked, setTicked] = useState(false);
  const options = (['first', 'second'] as const).map((value) => ({ value, label: value }));
  return (
    <Part name="Fields and choices">
      <TextField label={sample.words} hint={sample.sentence} value={words} onChange={setWords} />
      <TextField label={sample.words} error={sample.wrong} value={words} onChange={setWords} />
      <SecretField label={sample.secret} value={words} onChange={setWords} />
      <Select label={sample.select} value={choice} options={options} onChange={setChoice} />
      <RadioList label={sample.choice} value={choice} options={options} onChange={setChoice} />
      <RadioList isRow label={sample.row} value={choice} options={options} onChange={setChoice} />
      <Checkbox isSelected={isTicked} isInvalid={false} onChange={setTicked}>
        {sample.tick}
      </Checkbox>
      <Checkbox isSelected={isTicked} isInvalid onChange={setTicked}>
        {sample.wrong}
      </Checkbox>
    </Part>
  );
}

function TabsInUse() {
  const [selected, select] = useState<'first' | 'second'>('first');
  const tabs = (['first', 'second'] as const).map((key) => ({ key, name: key }));
  return (
    <Tabs label={sample.choice} tabs={tabs} selected={selected} onSelect={select}>
      <p>{sample.sentence}</p>
    </Tabs>
  );
}
