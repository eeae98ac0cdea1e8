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

function colourOf(personId: string): number {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}

/** A person's colour and initials; the name always stands beside it. */
export function PersonMark({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span className={`person-mark person-colour-${colourOf(id)}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
