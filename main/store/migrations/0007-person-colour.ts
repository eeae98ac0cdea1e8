import type { Migration } from './migration.ts';

/** So many there were when the colour was worked out from the id. */
const coloursThen = 6;

/**
 * The colour a person is known by, kept with them: it must not change when somebody else comes or goes. Files from before get the colour
 * that was worked out from their id until then.
 */
export const personColour: Migration = {
  name: '0007-person-colour',
  run: (db) => {
    db.exec('alter table person add column colour integer not null default 0');
    const person = db.prepare<[], { id: string }>('select id from person').get();
    if (person === undefined) return;
    const colour = Array.from(person.id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 0);
    db.prepare('update person set colour = ?').run(colour % coloursThen);
  },
};
