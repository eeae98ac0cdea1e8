import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { paths } from '../../ui/paths.ts';
import { Tile } from '../../ui/tile.tsx';

/** The four things most people come for. */
export function BigTiles({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <ul className="tiles" aria-label={text('home.tiles')}>
      <Tile
        to={paths.claims(person.id)}
        icon="claims"
        title={<Message id="home.tile.claims" />}
        note={<Message id="person.claimCount" values={{ count: person.claimCount }} />}
      />
      <Tile
        to={paths.costs(person.id)}
        icon="costs"
        title={<Message id="home.tile.costs" />}
        note={<Message id="home.tile.costsNote" />}
      />
      <Tile
        to={paths.medicines(person.id)}
        icon="medicines"
        title={<Message id="home.tile.medicines" />}
        note={<Message id="home.tile.medicinesNote" />}
      />
      <Tile
        to={paths.help}
        icon="phone"
        title={<Message id="home.tile.help" />}
        note={<Message id="home.tile.helpNote" />}
      />
    </ul>
  );
}
