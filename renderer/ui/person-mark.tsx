/** Up to two letters of a name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32).toUpperCase())
    .join('');
}

type PersonMarkProps = { readonly person: { readonly displayName: string; readonly colour: number } };

/** A person's own colour, kept in their file, and their initials; the name always stands beside it. */
export function PersonMark({ person }: PersonMarkProps) {
  return (
    <span className={`person-mark person-colour-${person.colour}`} aria-hidden="true">
      {initials(person.displayName)}
    </span>
  );
}
