/** How many person colours tokens.css has. */
const colours = 6;

/** Up to two letters of a name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32).toUpperCase())
    .join('');
}

function favourite(personId: string): number {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}

/** The colour of each person: the one of their id, or the next that is free, so that up to six people all differ. */
function colourOf(id: string, everyone: readonly { readonly id: string }[]): number {
  const taken = new Map<number, string>();
  for (const person of everyone) {
    let colour = favourite(person.id);
    while (taken.has(colour) && taken.size < colours) colour = (colour + 1) % colours;
    taken.set(colour, person.id);
    if (person.id === id) return colour;
  }
  return favourite(id);
}

type PersonMarkProps = {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly everyone: readonly { readonly id: string }[];
};

/** A person's colour and initials; the name always stands beside it. */
export function PersonMark({ person, everyone }: PersonMarkProps) {
  return (
    <span className={`person-mark person-colour-${colourOf(person.id, everyone)}`} aria-hidden="true">
      {initials(person.displayName)}
    </span>
  );
}
