import type { MedicineFill } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';

/** Where the medicine came from, the place of the newest fill first. */
export function Pharmacies({ fills }: { readonly fills: readonly MedicineFill[] }) {
  const places = [...Map.groupBy(fills, ({ pharmacy }) => pharmacy)];
  return (
    <Section title={<Message id="pharmacies.title" values={{ count: places.length }} />}>
      <List>
        {places.map(([pharmacy, ofPlace]) => {
          const last = ofPlace.find(({ filledOn }) => filledOn !== null)?.filledOn ?? null;
          return (
            <ListItem
              key={pharmacy ?? ''}
              title={pharmacy === null ? <Message id="pharmacies.unnamed" /> : <Official>{pharmacy}</Official>}
              note={
                last === null ? null : (
                  <Message id="pharmacies.last" values={{ day: <CalendarDate key="day" date={last} /> }} />
                )
              }
              end={<Message id="pharmacies.fills" values={{ count: ofPlace.length }} />}
            />
          );
        })}
      </List>
    </Section>
  );
}
